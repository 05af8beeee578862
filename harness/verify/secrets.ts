import escapeStringRegexp from 'escape-string-regexp';
import { findOperation, membersOf, secretMembersOf, shape } from '../../src/api/service-model.ts';
import { isJsonObject } from '../../src/json.ts';
import type { Json } from '../../src/model/value.ts';
import type { Exchange } from '../recorder/protocol.ts';

/** Fewer bytes than these stand in any text by chance. */
const LEAST_BYTES = 4;

/** A value that nobody is to see, by the member that holds it. */
export interface Secret {
  readonly member: string;
  readonly bytes: Buffer;
}

/** The secrets that the requests and answers of a run hold: what the service model calls sensitive, such as a plaintext. */
export function secretsIn(exchanges: readonly Pick<Exchange, 'operation' | 'input' | 'output'>[]): Secret[] {
  return exchanges.flatMap(({ operation, input, output }) => {
    const facts = findOperation(operation);
    return [...secretsOf(facts?.input, input), ...secretsOf(facts?.output, output)];
  });
}

/** A text in which each secret, in whatever form a language may print it, is told by its length only. */
export function withoutSecrets(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce(
    (clean, { member, bytes }) =>
      clean.replaceAll(printed(bytes), `(${member}, ${String(bytes.length)} bytes that are secret)`),
    text,
  );
}

/** Whether a text holds any of them. */
export function holdsSecret(text: string, secrets: readonly Secret[]): boolean {
  return withoutSecrets(text, secrets) !== text;
}

function secretsOf(shapeName: string | undefined, found: Json): Secret[] {
  if (!isJsonObject(found)) return [];
  const shapes = membersOf(shapeName);
  return secretMembersOf(shapeName).flatMap((member) => {
    const value = found[member];
    if (typeof value !== 'string') return [];
    // A password is text, which is no base64 but by chance.
    const bytes = Buffer.from(value, shape(shapes[member] ?? '').type === 'blob' ? 'base64' : 'utf8');
    return bytes.length < LEAST_BYTES ? [] : [{ member, bytes }];
  });
}

/**
 * The forms in which languages print bytes: in base64, in either alphabet and in lines of any length, as text, as a literal of text or bytes, and byte by byte, in decimal or
 * hexadecimal numbers.
 */
function printed(bytes: Buffer): RegExp {
  const signed = Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
  const base64 = Array.from(bytes.toString('base64').replace(/=+$/u, ''), inBase64).join('\\s*');
  const forms = [
    `${base64}=*`,
    `(?<!\\w)${escapeStringRegexp(bytes.toString())}(?!\\w)`,
    `(?<!\\w)${Array.from(bytes, inLiteral).join('')}(?!\\w)`,
    [...bytes].join('[^0-9A-Za-z-]+'),
    // Java's bytes have a sign.
    signed.join('[^0-9A-Za-z-]+'),
    Array.from(bytes, hexadecimal).join('[^0-9A-Za-z]*(?:0?x)?'),
  ];
  return new RegExp(forms.join('|'), 'gu');
}

/** A character of base64, which URLs have otherwise. */
function inBase64(character: string): string {
  return { '+': '[+-]', '/': '[/_]' }[character] ?? character;
}

/** What literals of languages have for characters that they don't show: those of C, and Ruby's for escape. */
const NAMED_ESCAPES = new Map(
  Array.from('\0\x07\b\t\n\v\f\r\x1b', (character, index) => [character, '0abtnvfre'[index] ?? '']),
);

/** A byte as a literal may have it: as its character, or escaped. */
function inLiteral(byte: number): string {
  const character = String.fromCharCode(byte);
  const named = NAMED_ESCAPES.get(character);
  const isVisible = /[\x20-\x7e\xa1-\xff]/u.test(character);
  return `(?:${[
    `\\\\(?:x|u00|u\\{0*)${hexadecimal(byte)}\\}?`,
    `\\\\${byte.toString(8).padStart(3, '0')}`,
    ...(named === undefined ? [] : [`\\\\${named}`]),
    ...(isVisible ? [`\\\\?${escapeStringRegexp(character)}`] : []),
  ].join('|')})`;
}

/** Two digits in either case. */
function hexadecimal(byte: number): string {
  const digits = byte.toString(16).padStart(2, '0');
  return digits.replaceAll(/[a-f]/gu, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
