import { isModelledError } from '../api/service-model.ts';
import { isList, type Value } from '../model/value.ts';
import { memberName, operationNames, snakeCase } from './sdk-names.ts';
import type { Target } from './target.ts';
import { decimal, hex, isBlock, quote } from './text.ts';

const API_REFERENCE = 'https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/kms/client';

export const python: Target = {
  id: 'python',
  title: 'Python',
  extension: 'py',
  editions: ['current'],
  sdk: { name: 'boto3', version: '1.44.5' },
  referenceTitle: '*AWS SDK for Python (Boto3) API Reference*',
  call: (operation) => {
    const method = operationNames(operation).boto3;
    return {
      names: { method },
      member: (member) => memberName(operation, member, 'boto3'),
      resultVariable: 'response',
      errorType: (error) =>
        isModelledError(operation, error) ? `botocore.errorfactory.${error}` : 'botocore.exceptions.ClientError',
      reference: { label: `${method} method`, url: `${API_REFERENCE}/${method}.html` },
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
      return value ? 'True' : 'False';
  }
  if (value instanceof Uint8Array) return binary(value);
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${quoted(key)}: ${literal(item)}`);
  return `{${entries.join(', ')}}`;
}

function text(value: string): string {
  return isBlock(value) ? `"""${value.replaceAll(/\\|"(?=""|$)/gu, '\\$&')}"""` : quoted(value);
}

function quoted(value: string): string {
  return quote("'", value, {
    characters: { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
    codePoint: (codePoint) => {
      if (codePoint <= 0xff) return `\\x${hex(codePoint, 2)}`;
      return codePoint <= 0xffff ? `\\u${hex(codePoint, 4)}` : `\\U${hex(codePoint, 8)}`;
    },
  });
}

function binary(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    if (character === "'" || character === '\\') return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\x${hex(byte, 2)}`;
  });
  return `b'${characters.join('')}'`;
}
