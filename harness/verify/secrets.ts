import escapeStringRegexp from 'escape-string-regexp';
import { findOperation, membersOf, secretMembersOf, shape } from '../../src/api/service-model.ts';
import { isJsonObject } from '../../src/json.ts';
import type { Example } from '../../src/model/example.ts';
import { Answered } from '../../src/model/answered.ts';
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

/** Those of a run's secrets that AWS KMS made for it: the others stand in the declaration. */
export function secretsMadeIn({ result }: Pick<Example, 'result'>, exchanges: readonly Exchange[]): Secret[] {
  return secretsIn(exchanges).filter(({ member }) => result[member] instanceof Answered);
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

/** The forms in which languages print bytes: in base64, as text, and byte by byte, in decimal or hexadecimal numbers. */
function printed(bytes: Buffer): RegExp {
  const signed = Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
  const base64 = `${escapeStringRegexp(bytes.toString('base64').replace(/=+$/u, ''))}=*`;
  const forms = [
    base64,
    `(?<!\\w)${escapeStringRegexp(bytes.toString())}(?!\\w)`,
    [...bytes].join('[^0-9A-Za-z-]+'),
    // Java's bytes have a sign.
    signed.join('[^0-9A-Za-z-]+'),
    Array.from(bytes, hexadecimal).join('[^0-9A-Za-z]*(?:0?x)?'),
  ];
  return new RegExp(forms.join('|'), 'gu');
}

/** Two digits in either case. */
function hexadecimal(byte: number): string {
  const digits = byte.toString(16).padStart(2, '0');
  return digits.replaceAll(/[a-f]/gu, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
