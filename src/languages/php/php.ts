import { hasOutput } from '../../api/service-model.ts';
import { formatWith } from '../shared/format.ts';
import { readingAnswer, resultOf } from '../shared/result.ts';
import { camelCase, usesPaginator } from '../shared/names.ts';
import type { Call, Calling, Target } from '../target.ts';
import {
  hereDocumentName,
  hex,
  isBlock,
  isoTime,
  isVisible,
  LONGEST_PLAIN_BINARY,
  quote,
  plainText,
} from '../shared/text.ts';
import { bracketed, literalWriter } from '../shared/literal.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/aws-sdk-php/v3/api/api-kms-2014-11-01.html';

const CLIENT_CLASS = 'Aws\\Kms\\KmsClient';

const RESULT = '$result';

const literal = literalWriter({
  text: quoted,
  time: (value) => `new DateTimeImmutable(${quoted(isoTime(value))})`,
  binary,
  list: bracketed,
  map: (entries) => bracketed(entries.map(([key, item]) => `${quoted(key)} => ${item}`)),
});

export const php: Target<'php'> = {
  id: 'php',
  title: 'PHP',
  extension: 'php',
  editions: ['current', 'classic'],
  sdk: {
    name: 'aws/aws-sdk-php',
    lock: { file: 'composer.lock', version: /"name": "aws\/aws-sdk-php",\s*"version": "([^"]+)"/gu },
  },
  attempts: 3,
  codeLibrary: { language: 'PHP', version: 3 },
  referenceTitle: '*AWS SDK for PHP API Reference*',
  client: {
    label: `${CLIENT_CLASS} class`,
    url: 'https://docs.aws.amazon.com/aws-sdk-php/v3/api/class-Aws.Kms.KmsClient.html',
  },
  call: (calling) => callOf(readingAnswer(calling), hasOutput(calling.operation) ? RESULT : undefined),
  dialect,
  words: { used: CLIENT_CLASS, class: 'KmsClient' },
  classic: {
    call: (calling) => callOf(calling, RESULT),
    dialect: { ...dialect, client: '$KmsClient' },
    words: { used: null, class: CLIENT_CLASS },
  },
  variable: ({ stem, value }) => ({
    name: `$${stem}`,
    literal: typeof value === 'string' ? text(value) : literal(value),
  }),
  taken,
  notes,
  setup,
  complete: { command: (name) => `php ${name}.php`, leaves: /\/complete\/composer\.(?:json|lock)$/u },
  toolchain: { base: 'debian', packages: ['composer'], program: 'program.php' },
  literal,
  format: formatWith({
    options: {
      parser: 'php',
      tabWidth: 4,
      printWidth: 100,
      singleQuote: true,
      trailingComma: 'all',
    },
    plugins: async () => [(await import('@prettier/plugin-php/standalone')).default],
    before: ['<?php'],
  }),
};

/** @param result The variable of the result, where the snippet keeps it. */
function callOf(calling: Calling, result: string | undefined): Call {
  const { operation } = calling;
  return {
    names: {
      operation: quoted(operation),
      callee: usesPaginator(calling) ? operation : camelCase(operation),
    },
    member: (member) => member,
    ...resultOf(calling, {
      response: result,
      variable: (stem) => `$${stem}`,
      access: (member) => `[${quoted(member)}]`,
    }),
    errorType: () => 'Aws\\Kms\\Exception\\KmsException',
    reference: { label: `${operation} method`, url: `${API_REFERENCE}#${operation.toLowerCase()}` },
  };
}

function text(value: string): string {
  const name = hereDocumentName(value);
  const isClosedEarly = new RegExp(`^\\s*${name}(?![A-Za-z0-9_])`, 'mu').test(value);
  return isBlock(value) && !isClosedEarly ? `<<<'${name}'\n${value}\n${name}` : quoted(value);
}

function quoted(value: string): string {
  return isVisible(value)
    ? quote("'", value, { characters: { "'": "\\'", '\\': '\\\\' }, codePoint })
    : quote('"', value, {
        characters: { '"': '\\"', '\\': '\\\\', $: '\\$', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
        codePoint,
      });
}

function codePoint(value: number): string {
  return `\\u{${hex(value, 0)}}`;
}

function binary(bytes: Uint8Array): string {
  const said = plainText(bytes);
  if (said !== undefined) return quoted(said);
  if (bytes.length > LONGEST_PLAIN_BINARY) return `base64_decode(${quoted(Buffer.from(bytes).toString('base64'))})`;
  const characters = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    if (/["\\$]/u.test(character)) return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\x${hex(byte, 2)}`;
  });
  return `"${characters.join('')}"`;
}
