import { hasOutput, isModelledError } from '../../api/service-model.ts';
import { isList, type Value } from '../../model/value.ts';
import { ofSubject, resultOf } from '../shared/result.ts';
import { camelCase, isPaginated } from '../shared/names.ts';
import type { Target } from '../target.ts';
import { decimal, hex, indentLines, isBlock, isInt32, LONGEST_PLAIN_BINARY, quote } from '../shared/text.ts';
import { literalWriter } from '../shared/literal.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { taken } from './taken.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/items/KeyManagementService';

const literal = literalWriter({
  text: quoted,
  number: (value) => `${decimal(value)}${isInt32(value) ? '' : 'L'}`,
  binary,
  list: (items, value) => collection(typeName(value), items),
  map: (entries, value) =>
    collection(
      typeName(value),
      entries.map(([key, item]) => `[${quoted(key)}] = ${item}`),
    ),
});

export const csharp: Target<'csharp'> = {
  id: 'csharp',
  title: 'C#',
  extension: 'cs',
  editions: ['current'],
  sdk: {
    name: 'AWSSDK.KeyManagementService',
    lock: { file: 'packages.lock.json', version: /"AWSSDK\.KeyManagementService": \{[^}]*"resolved": "([^"]+)"/gu },
  },
  referenceTitle: '*AWS SDK for .NET API Reference*',
  client: { label: 'AmazonKeyManagementServiceClient class', url: `${API_REFERENCE}/TKeyManagementServiceClient.html` },
  call: (calling) => {
    const { operation, subject } = calling;
    const method = `${operation}Async`;
    const [request, response] = [`${operation}Request`, `${operation}Response`];
    const ownName = (name: string, typeName: string): string =>
      subject === undefined ? camelCase(typeName) : ofSubject(calling, name);
    return {
      names: {
        callee: calling.paged === true && isPaginated(operation) ? `Paginators.${operation}` : method,
        request,
        response,
        requestVariable: ownName('request', request),
      },
      member: (member) => member,
      ...resultOf(calling, {
        response: hasOutput(operation) ? ownName('response', response) : undefined,
        variable: (stem) => stem,
        access: (member) => `.${member}`,
        type: (memberType) => (memberType === 'blob' ? 'MemoryStream' : 'string'),
      }),
      errorType: (error) =>
        isModelledError(operation, error)
          ? `Amazon.KeyManagementService.Model.${error}`
          : 'Amazon.KeyManagementService.AmazonKeyManagementServiceException',
      reference: {
        label: `${method} method`,
        url: `${API_REFERENCE}/MKeyManagementService${method}${request}CancellationToken.html`,
      },
    };
  },
  variable: ({ stem, value }) => ({
    name: stem,
    type: typeName(value),
    literal: typeof value === 'string' ? text(value) : literal(value),
  }),
  taken,
  notes,
  dialect,
  toolchain: { base: 'dotnet', program: 'Program.cs' },
  literal,
};

function collection(type: string, items: readonly string[]): string {
  return items.length === 0 ? `new ${type}()` : `new ${type} { ${items.join(', ')} }`;
}

function text(value: string): string {
  if (!isBlock(value)) return quoted(value);
  const longestRun = Math.max(...Array.from(value.matchAll(/"*/gu), ([quotes]) => quotes.length));
  const marks = '"'.repeat(Math.max(3, longestRun + 1));
  return `${marks}\n${indentLines(value, '    ')}\n    ${marks}`;
}

function quoted(value: string): string {
  return quote('"', value, {
    characters: { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
    codePoint: (codePoint) => (codePoint <= 0xffff ? `\\u${hex(codePoint, 4)}` : `\\U${hex(codePoint, 8)}`),
  });
}

function binary(bytes: Uint8Array): string {
  return bytes.length <= LONGEST_PLAIN_BINARY
    ? `new MemoryStream(${bytes.length === 0 ? 'Array.Empty<byte>()' : `new byte[] { ${bytes.join(', ')} }`})`
    : `new MemoryStream(Convert.FromBase64String(${quoted(Buffer.from(bytes).toString('base64'))}))`;
}

export function typeName(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return isInt32(value) ? 'int' : 'long';
    case 'boolean':
      return 'bool';
  }
  if (value instanceof Uint8Array) return 'MemoryStream';
  if (isList(value)) return `List<${commonType(value)}>`;
  return `Dictionary<string, ${commonType(Object.values(value))}>`;
}

/** The lists and maps that KMS takes hold text, so that is what an empty one is declared to hold. */
function commonType(values: readonly Value[]): string {
  const types = new Set(values.map(typeName));
  const [only] = types;
  if (only === undefined) return 'string';
  return types.size === 1 ? only : 'object';
}
