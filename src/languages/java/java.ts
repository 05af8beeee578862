import { findOperation, hasOutput, isModelledError, membersOf, shape } from '../../api/service-model.ts';
import { isList, type Value } from '../../model/value.ts';
import { formatWith } from '../shared/format.ts';
import { ofSubject, resultOf } from '../shared/result.ts';
import { camelCase, isPaginated } from '../shared/names.ts';
import type { Target } from '../target.ts';
import { decimal, hex, indentLines, isBlock, isInt32, LONGEST_PLAIN_BINARY, quote } from '../shared/text.ts';
import { literalWriter } from '../shared/literal.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { taken } from './taken.ts';

const API_REFERENCE = 'https://sdk.amazonaws.com/java/api/latest/software/amazon/awssdk/services/kms';

const literal = literalWriter({
  text: quoted,
  number: (value) => `${decimal(value)}${isInt32(value) ? '' : 'L'}`,
  binary,
  list: (items) => `List.of(${items.join(', ')})`,
  map: (entries) => {
    const pairs = entries.map(([key, item]) => `${quoted(key)}, ${item}`);
    return pairs.length <= MAX_MAP_OF_PAIRS
      ? `Map.of(${pairs.join(', ')})`
      : `Map.ofEntries(${pairs.map((pair) => `Map.entry(${pair})`).join(', ')})`;
  },
});

export const java: Target<'java'> = {
  id: 'java',
  title: 'Java',
  extension: 'java',
  editions: ['current'],
  sdk: { name: 'AWS SDK for Java', lock: { file: 'SHA256SUMS', version: / {2}kms-(\S+)\.jar$/gmu } },
  referenceTitle: '*AWS SDK for Java 2.x API Reference*',
  client: { label: 'KmsClient interface', url: `${API_REFERENCE}/KmsClient.html` },
  call: (calling) => {
    const { operation } = calling;
    const method = camelCase(operation);
    const [request, response] = [`${operation}Request`, `${operation}Response`];
    return {
      names: {
        callee: calling.paged === true && isPaginated(operation) ? `${method}Paginator` : method,
        request,
        response,
        requestVariable: ofSubject(calling, 'request'),
      },
      member: (member) => camelCase(member) + (isEnumList(operation, member) ? 'WithStrings' : ''),
      ...resultOf(calling, {
        response: hasOutput(operation) ? ofSubject(calling, 'response') : undefined,
        variable: (stem) => stem,
        access: (member) => `.${camelCase(member)}()`,
        type: (memberType) => (memberType === 'blob' ? 'SdkBytes' : 'String'),
      }),
      errorType: (error) =>
        `software.amazon.awssdk.services.kms.model.${isModelledError(operation, error) ? error.replace(/^KMS/u, 'Kms') : 'KmsException'}`,
      reference: {
        label: `${method} method`,
        url: `${API_REFERENCE}/KmsClient.html#${method}%28software.amazon.awssdk.services.kms.model.${request}%29`,
      },
    };
  },
  variable: ({ stem, value }) => ({
    name: stem,
    type: typeName(value, 'declared'),
    literal: typeof value === 'string' ? text(value) : literal(value),
  }),
  taken,
  notes,
  dialect,
  toolchain: { base: 'debian', packages: ['java'], program: 'Program.java' },
  literal,
  format: formatWith({
    options: { parser: 'java', tabWidth: 4, printWidth: 120 },
    plugins: async () => [(await import('prettier-plugin-java')).default],
    before: ['class Snippet {', 'void snippet() {'],
    after: ['}', '}'],
  }),
};

/** `Map.of` takes no more. */
const MAX_MAP_OF_PAIRS = 10;

/** Whether the plain setter takes enum constants: for their texts there is another beside it. */
function isEnumList(operation: string, member: string): boolean {
  const memberShape = membersOf(findOperation(operation)?.input)[member];
  const found = memberShape === undefined ? undefined : shape(memberShape);
  const item = found?.type === 'list' ? shape(found.member) : undefined;
  return item?.type === 'string' && item.enum !== undefined;
}

function text(value: string): string {
  if (!isBlock(value)) return quoted(value);
  const escaped = value.replaceAll(/\\|"(?=""|$)/gu, '\\$&');
  return `"""\n${indentLines(escaped, '    ')}"""`;
}

/**
 * javac reads `\u` escapes before it reads strings, so that the escape of a quote or a line break would end the string:
 * low characters are written in octal.
 */
function quoted(value: string): string {
  return quote('"', value, {
    characters: { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
    codePoint: (codePoint) =>
      codePoint <= 0xff
        ? `\\${codePoint.toString(8).padStart(3, '0')}`
        : utf16Units(codePoint)
            .map((unit) => `\\u${hex(unit, 4)}`)
            .join(''),
  });
}

function utf16Units(codePoint: number): number[] {
  return String.fromCodePoint(codePoint)
    .split('')
    .map((unit) => unit.charCodeAt(0));
}

function binary(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'SdkBytes.fromByteArray(new byte[0])';
  const base64 = Buffer.from(bytes).toString('base64');
  return bytes.length <= LONGEST_PLAIN_BINARY
    ? `SdkBytes.fromByteArray(new byte[] { ${Array.from(new Int8Array(bytes)).join(', ')} })`
    : `SdkBytes.fromByteArray(Base64.getDecoder().decode(${quoted(base64)}))`;
}

export function typeName(value: Value, use: 'declared' | 'argument'): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      if (isInt32(value)) return use === 'declared' ? 'int' : 'Integer';
      return use === 'declared' ? 'long' : 'Long';
    case 'boolean':
      return use === 'declared' ? 'boolean' : 'Boolean';
  }
  if (value instanceof Uint8Array) return 'SdkBytes';
  if (isList(value)) return `List<${commonType(value)}>`;
  return `Map<String, ${commonType(Object.values(value))}>`;
}

/** The lists and maps that KMS takes hold text, so that is what an empty one is declared to hold. */
function commonType(values: readonly Value[]): string {
  const types = new Set(values.map((value) => typeName(value, 'argument')));
  const [only] = types;
  if (only === undefined) return 'String';
  return types.size === 1 ? only : '?';
}
