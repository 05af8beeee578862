import { isList, type Value } from '../model/value.ts';
import { memberName, operationNames, snakeCase } from './sdk-names.ts';
import type { Target } from './target.ts';
import { decimal, hereDocumentName, hex, indentLines, isBlock, isVisible, quote } from './text.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/sdk-for-ruby/v3/api/Aws/KMS/Client.html';

export const ruby: Target = {
  id: 'ruby',
  title: 'Ruby',
  extension: 'rb',
  editions: ['current'],
  sdk: { name: 'aws-sdk-kms', version: '1.140.0' },
  referenceTitle: '*AWS SDK for Ruby API Reference*',
  call: (operation) => {
    const method = operationNames(operation).ruby;
    return {
      names: { method },
      member: (member) => memberName(operation, member, 'ruby'),
      resultVariable: 'response',
      errorType: (error) => `Aws::KMS::Errors::${error}`,
      reference: { label: `${method} instance method`, url: `${API_REFERENCE}#${method}-instance_method` },
    };
  },
  variable: (member, value) => ({
    name: snakeCase(member),
    literal: typeof value === 'string' ? text(value) : literal(value),
  }),
  literal,
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
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
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
  const characters = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    if (/["\\#]/u.test(character)) return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\x${hex(byte, 2).toUpperCase()}`;
  });
  return `"${characters.join('')}".b`;
}
