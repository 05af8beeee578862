import { isModelledError } from '../../api/errors.ts';
import { hasOutput } from '../../api/service-model.ts';
import { isMemberOf } from '../shared/enumerations.ts';
import { formatWith } from '../shared/format.ts';
import { ofSubject, readingAnswer, resultOf } from '../shared/result.ts';
import { camelCase, usesPaginator } from '../shared/names.ts';
import type { Target } from '../target.ts';
import {
  decimal,
  hex,
  indentLines,
  isBlock,
  isInt32,
  isoTime,
  LONGEST_PLAIN_BINARY,
  quote,
  plainText,
} from '../shared/text.ts';
import { literalWriter } from '../shared/literal.ts';
import { completeJava, importsFrom } from './complete.ts';
import { constantOf } from './constants.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';
import { primitives, types } from './types.ts';

const API_REFERENCE = 'https://sdk.amazonaws.com/java/api/latest/software/amazon/awssdk/services/kms';

const literal = literalWriter({
  text: quoted,
  enumerated: (member, enumeration) => `${enumeration}.${constantOf(member)}`,
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
    `${name}.builder()${members.map(([member, item]) => `.${camelCase(member)}(${item})`).join('')}.build()`,
});

/** The classes that snippets use, by the packages that they are in. */
const imports = importsFrom('software.amazon.awssdk.services.kms.model', {
  'java.time': ['Instant'],
  'java.util': ['Base64', 'List', 'Map'],
  'software.amazon.awssdk.core': ['SdkBytes'],
  'software.amazon.awssdk.regions': ['Region'],
  'software.amazon.awssdk.services.kms': ['KmsClient'],
  'software.amazon.awssdk.services.kms.model': ['KmsException'],
});

export const java: Target<'java'> = {
  id: 'java',
  title: 'Java',
  extension: 'java',
  editions: ['current'],
  generation: {
    titled: /\b(?:v?2(?:\.x)?)\b/iu,
    shown:
      /\bsoftware\.amazon\.awssdk\b|\bKms(?:Async)?Client\b|\.builder\(\)|\b\w+Response\b|(?:[Kk]ms|[Cc]lient)\w*\s*\.\s*\w+\(\s*(\w+) -> \1\s*\./u,
  },
  sdk: { name: 'AWS SDK for Java', lock: { file: 'SHA256SUMS', version: / {2}kms-(\S+)\.jar$/gmu } },
  attempts: 4,
  codeLibrary: { language: 'Java', version: 2 },
  referenceTitle: '*AWS SDK for Java 2.x API Reference*',
  client: { label: 'KmsClient interface', url: `${API_REFERENCE}/KmsClient.html` },
  call: (calling) => {
    const { operation } = calling;
    const method = camelCase(operation);
    const callee = usesPaginator(calling) ? `${method}Paginator` : method;
    const [request, response] = [`${operation}Request`, `${operation}Response`];
    return {
      names: {
        callee,
        request,
        response,
        requestVariable: ofSubject(calling, 'request'),
      },
      member: camelCase,
      ...resultOf(readingAnswer(calling), {
        response: hasOutput(operation) ? ofSubject(calling, 'response') : undefined,
        variable: (stem) => stem,
        access: (member) => `.${camelCase(member)}()`,
        type: types.ofShape,
      }),
      errorType: (error) =>
        `software.amazon.awssdk.services.kms.model.${isModelledError(operation, error) ? error.replace(/^KMS/u, 'Kms') : 'KmsException'}`,
      reference: {
        label: `${callee} method`,
        url: `${API_REFERENCE}/KmsClient.html#${callee}%28software.amazon.awssdk.services.kms.model.${request}%29`,
      },
    };
  },
  variable: ({ stem, value, shape: name }) => {
    const type = types.ofValue(value, name);
    return {
      name: stem,
      type: primitives[type] ?? type,
      literal: typeof value === 'string' && !isMemberOf(name, value) ? text(value) : literal(value, name),
    };
  },
  taken,
  notes,
  setup,
  dialect,
  complete: { ...completeJava, imports },
  toolchain: { base: 'debian', packages: ['java'], program: 'Program.java' },
  literal,
  format: formatterOfWidth(100),
};

/** Makes a formatter, which breaks a snippet's lines in that column. */
export function formatterOfWidth(columns: number): (snippet: string) => Promise<string> {
  const [tabWidth, depth] = [4, 2];
  return formatWith({
    options: { parser: 'java', tabWidth, printWidth: columns + depth * tabWidth },
    plugins: async () => [(await import('prettier-plugin-java')).default],
    before: ['class Snippet {', 'void snippet() {'],
    after: ['}', '}'],
  });
}

/** `Map.of` takes no more. */
const MAX_MAP_OF_PAIRS = 10;

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
  const said = plainText(bytes);
  if (said !== undefined) return `SdkBytes.fromUtf8String(${quoted(said)})`;
  const base64 = Buffer.from(bytes).toString('base64');
  return bytes.length <= LONGEST_PLAIN_BINARY
    ? `SdkBytes.fromByteArray(new byte[] { ${Array.from(new Int8Array(bytes)).join(', ')} })`
    : `SdkBytes.fromByteArray(Base64.getDecoder().decode(${quoted(base64)}))`;
}
