import { hasOutput } from '../../api/service-model.ts';
import { readingAnswer, resultOf } from '../shared/result.ts';
import { snakeCase } from '../shared/names.ts';
import type { Call, Calling, Target } from '../target.ts';
import {
  hereDocumentName,
  hex,
  indentLines,
  isBlock,
  isVisible,
  LONGEST_PLAIN_BINARY,
  partsOfTime,
  quote,
  plainText,
} from '../shared/text.ts';
import { bracketed, laidOut, literalWriter, type Entry, type LiteralWriting } from '../shared/literal.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/sdk-for-ruby/v3/api/Aws/KMS/Client.html';

const RESPONSE = 'response';

const writing: LiteralWriting = {
  text: quoted,
  time: (value) => `Time.utc(${partsOfTime(value)})`,
  binary,
  list: bracketed,
  map: (entries) => braced(entries.map(pair)),
  // The SDK calls members by symbols.
  structure: (members) => braced(members.map(symbolPair)),
};

const literal = literalWriter(writing);

const variableLiteral = literalWriter(
  {
    ...writing,
    list: (items) => laidOut(bracketed(items), '[', items, ']', { indentation: '  ' }),
    map: (entries, value) => laidOut(literal(value), '{', entries.map(pair), '}', { indentation: '  ' }),
    structure: (members, value, shape) =>
      laidOut(literal(value, shape), '{', members.map(symbolPair), '}', { indentation: '  ' }),
  },
  literal,
);

export const ruby: Target<'ruby'> = {
  id: 'ruby',
  title: 'Ruby',
  extension: 'rb',
  editions: ['current', 'classic'],
  sdk: { name: 'aws-sdk-kms', lock: { file: 'Gemfile.lock', version: /^ {4}aws-sdk-kms \((\S+)\)$/gmu } },
  attempts: 4,
  codeLibrary: { language: 'Ruby', version: 3 },
  referenceTitle: '*AWS SDK for Ruby API Reference*',
  client: { label: 'Aws::KMS::Client class', url: API_REFERENCE },
  call: (calling) =>
    callOf(readingAnswer(calling), {
      response: hasOutput(calling.operation) ? RESPONSE : undefined,
      pages: 'pages',
      mapping: (method) => `(&:${method})`,
    }),
  dialect,
  words: { opening: '(', closing: ')' },
  classic: {
    call: (calling) =>
      callOf(calling, { response: RESPONSE, pages: RESPONSE, mapping: (method) => ` { |page| page.${method} }` }),
    dialect: { ...dialect, client: 'kmsClient' },
    words: { opening: '({', closing: '})' },
  },
  variable: ({ stem, value, shape }) => ({
    name: snakeCase(stem),
    literal: typeof value === 'string' ? text(value) : variableLiteral(value, shape),
  }),
  taken,
  notes,
  setup,
  complete: { command: (name) => `ruby ${name}.rb`, leaves: /\/complete\/Gemfile(?:\.lock)?$/u },
  toolchain: { base: 'debian', packages: ['gems'], olderSdk: 'ruby-aws-sdk-kms', program: 'program.rb' },
  literal,
};

/** How an edition writes what a snippet keeps. */
interface Keeping {
  /** The variable of the response, where the snippet keeps it, and of a response that goes through all pages. */
  readonly response: string | undefined;
  readonly pages: string;
  /** What stands after the name of a method to call another on each item. */
  readonly mapping: (method: string) => string;
}

function callOf(calling: Calling, { response, pages, mapping }: Keeping): Call {
  const method = snakeCase(calling.operation);
  const result = resultOf(calling, { response, variable: snakeCase, access: (member) => `.${snakeCase(member)}` });
  const { paged } = result;
  return {
    names: {
      callee: method,
      ...(paged === undefined
        ? { responseVariable: RESPONSE }
        : { responseVariable: pages, access: mapping(snakeCase(paged.member)) }),
    },
    member: snakeCase,
    ...result,
    errorType: (error) => `Aws::KMS::Errors::${error}`,
    reference: { label: `${method} instance method`, url: `${API_REFERENCE}#${method}-instance_method` },
  };
}

function pair([key, item]: Entry): string {
  return `${quoted(key)} => ${item}`;
}

function symbolPair([member, item]: Entry): string {
  return `${snakeCase(member)}: ${item}`;
}

function braced(pairs: readonly string[]): string {
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function text(value: string): string {
  const name = hereDocumentName(value);
  if (!isBlock(value) || value.split('\n').some((line) => line.trim() === name)) return quoted(value);
  return `<<~'${name}'.chomp\n${indentLines(value, '  ')}\n${name}`;
}

function quoted(value: string): string {
  return isVisible(value)
    ? quote("'", value, { characters: { "'": "\\'", '\\': '\\\\' }, codePoint })
    : quote('"', value, {
        characters: { '"': '\\"', '\\': '\\\\', '#': '\\#', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
        codePoint,
      });
}

function codePoint(value: number): string {
  return `\\u{${hex(value, 0)}}`;
}

function binary(bytes: Uint8Array): string {
  const said = plainText(bytes);
  if (said !== undefined) return quoted(said);
  if (bytes.length > LONGEST_PLAIN_BINARY) return `${quoted(Buffer.from(bytes).toString('base64'))}.unpack1('m')`;
  const characters = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    if (/["\\#]/u.test(character)) return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\x${hex(byte, 2).toUpperCase()}`;
  });
  return `"${characters.join('')}".b`;
}
