import { isModelledError } from '../../api/errors.ts';
import { findOperation, hasOutput, partOf, shape } from '../../api/service-model.ts';
import { formatWith } from '../shared/format.ts';
import { ofSubject, resultOf } from '../shared/result.ts';
import { camelCase, isPaginated } from '../shared/names.ts';
import type { Target } from '../target.ts';
import { decimal, hex, indentLines, isBlock, isInt32, isoTime, LONGEST_PLAIN_BINARY, quote } from '../shared/text.ts';
import { literalWriter } from '../shared/literal.ts';
import { completeJava, importsFrom } from './complete.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';
import { primitives, types } from './types.ts';

const API_REFERENCE = 'https://sdk.amazonaws.com/java/api/latest/software/amazon/awssdk/services/kms';

const literal = literalWriter({
  text: quoted,
  number: (value) => `${decimal(value)}${isInt32(value) ? '' : 'L'}`,
  time: (value) => `Instant.parse(${quoted(isoTime(value))})`,
  binary,
  list: (items) => `List.of(${items.join(', ')})`,
  map: (entries) => {
    const pairs = entries.map(([key, item]) => `${quoted(key)}, ${item}`);
    return pairs.length <= MAX_MAP_OF_PAIRS
      ? `Map.of(${pairs.join(', ')})`
      : `Map.ofEntries(${pairs.map((pair) => `Map.entry(${pair})`).join(', ')})`;
  },
  structure: (members, _value, name) =>
    `${name}.builder()${members.map(([member, item]) => `.${setterOf(name, member)}(${item})`).join('')}.build()`,
});

/** The classes that snippets use, by the packages that they are in. */
const imports = importsFrom('software.amazon.awssdk.services.kms.model', {
  'java.time': ['Instant'],
  'java.util': ['Base64', 'List', 'Map'],
  'software.amazon.awssdk.core': ['SdkBytes'],
  'software.amazon.awssdk.regions': ['Region'],
  'software.amazon.awssdk.services.kms': ['KmsClient'],
});

export const java: Target<'java'> = {
  id: 'java',
  title: 'Java',
  extension: 'java',
  editions: ['current'],
  sdk: { name: 'AWS SDK for Java', lock: { file: 'SHA256SUMS', version: / {2}kms-(\S+)\.jar$/gmu } },
  codeLibrary: { language: 'Java', version: 2 },
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
      member: (member) => setterOf(findOperation(operation)?.input, member),
      ...resultOf(calling, {
        response: hasOutput(operation) ? ofSubject(calling, 'response') : undefined,
        variable: (stem) => stem,
        access: (member) => `.${camelCase(member)}()`,
        type: typeOfRead,
      }),
      errorType: (error) =>
        `software.amazon.awssdk.services.kms.model.${isModelledError(operation, error) ? error.replace(/^KMS/u, 'Kms') : 'KmsException'}`,
      reference: {
        label: `${method} method`,
        url: `${API_REFERENCE}/KmsClient.html#${method}%28software.amazon.awssdk.services.kms.model.${request}%29`,
      },
    };
  },
  variable: ({ stem, value, shape: name }) => {
    const type = types.ofValue(value, name);
    return {
      name: stem,
      type: primitives[type] ?? type,
      literal: typeof value === 'string' ? text(value) : literal(value, name),
    };
  },
  taken,
  notes,
  setup,
  dialect,
  complete: { ...completeJava, imports },
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

/** The setter of a structure's member: that of a list of enum constants has another beside it that takes their texts. */
function setterOf(structure: string | undefined, member: string): string {
  const name = structure && partOf(structure, member);
  const found = name === undefined ? undefined : shape(name);
  return camelCase(member) + (found?.type === 'list' && isEnum(found.member) ? 'WithStrings' : '');
}

/** The class of what a response's getter returns: an enum's own, where the service model has one. */
function typeOfRead(name: string): string {
  const found = shape(name);
  if (found.type === 'list') return `List<${typeOfRead(found.member)}>`;
  return isEnum(name) ? name : types.ofShape(name);
}

function isEnum(name: string): boolean {
  const found = shape(name);
  return found.type === 'string' && found.enum !== undefined;
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
