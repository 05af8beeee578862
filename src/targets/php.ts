import prettierPluginPhp from '@prettier/plugin-php/standalone';
import { isList, type Value } from '../model/value.ts';
import { formatWith } from './format.ts';
import { camelCase, memberName, operationNames } from './sdk-names.ts';
import type { Target } from './target.ts';
import { decimal, hereDocumentName, hex, isBlock, isVisible, quote } from './text.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/aws-sdk-php/v3/api/api-kms-2014-11-01.html';

export const php: Target = {
  id: 'php',
  title: 'PHP',
  extension: 'php',
  editions: ['current'],
  sdk: { name: 'aws/aws-sdk-php', version: '3.403.1' },
  referenceTitle: '*AWS SDK for PHP API Reference*',
  call: (operation) => {
    const method = operationNames(operation).php;
    return {
      names: { method },
      member: (member) => memberName(operation, member, 'php'),
      resultVariable: '$result',
      errorType: () => 'Aws\\Kms\\Exception\\KmsException',
      reference: { label: `${operation} method`, url: `${API_REFERENCE}#${operation.toLowerCase()}` },
    };
  },
  variable: (member, value) => ({
    name: `$${camelCase(member)}`,
    literal: typeof value === 'string' ? text(value) : literal(value),
  }),
  literal,
  format: formatWith({
    options: {
      parser: 'php',
      plugins: [prettierPluginPhp],
      tabWidth: 4,
      printWidth: 100,
      singleQuote: true,
      trailingComma: 'all',
    },
    before: ['<?php'],
  }),
};

function literal(value: Value): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      return decimal(value);
    case 'boolean':
      return String(value);
  }
  if (value instanceof Uint8Array) return binary(value);
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${quoted(key)} => ${literal(item)}`);
  return `[${entries.join(', ')}]`;
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
  const characters = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    if (/["\\$]/u.test(character)) return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\x${hex(byte, 2)}`;
  });
  return `"${characters.join('')}"`;
}
