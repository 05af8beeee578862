import { isModelledError } from '../../api/errors.ts';
import { hasOutput } from '../../api/service-model.ts';
import { ofSubject, resultOf } from '../shared/result.ts';
import { camelCase, isPaginated } from '../shared/names.ts';
import type { Target } from '../target.ts';
import {
  decimal,
  hex,
  indentLines,
  isBlock,
  isInt32,
  LONGEST_PLAIN_BINARY,
  partsOfTime,
  quote,
} from '../shared/text.ts';
import { laidOut, literalWriter, type Entry, type LiteralWriting } from '../shared/literal.ts';
import { built, IMPLICIT_USINGS, namespacesOf } from './complete.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';
import { typeOfRead, types } from './types.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/items/KeyManagementService';

const writing: LiteralWriting = {
  text: quoted,
  number: (value) => `${decimal(value)}${isInt32(value) ? '' : 'L'}`,
  time: (value) => `new DateTime(${partsOfTime(value)}, DateTimeKind.Utc)`,
  binary,
  list: (items, value, shape) => collection(types.ofValue(value, shape), items),
  map: (entries, value, shape) => collection(types.ofValue(value, shape), entries.map(pair)),
  structure: (members, _value, shape) => collection(shape, members.map(assignment)),
};

const literal = literalWriter(writing);

const variableLiteral = literalWriter(
  {
    ...writing,
    list: (items, value, shape) => laidOut(literal(value, shape), `new ${types.ofValue(value, shape)}\n{`, items, '}'),
    map: (entries, value, shape) =>
      laidOut(literal(value, shape), `new ${types.ofValue(value, shape)}\n{`, entries.map(pair), '}'),
    structure: (members, value, shape) =>
      laidOut(literal(value, shape), `new ${shape}\n{`, members.map(assignment), '}'),
  },
  literal,
);

export const csharp: Target<'csharp'> = {
  id: 'csharp',
  title: 'C#',
  extension: 'cs',
  editions: ['current'],
  sdk: {
    name: 'AWSSDK.KeyManagementService',
    lock: { file: 'packages.lock.json', version: /"AWSSDK\.KeyManagementService": \{[^}]*"resolved": "([^"]+)"/gu },
  },
  codeLibrary: { language: '.NET', version: 4 },
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
        type: typeOfRead,
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
  variable: ({ stem, value, shape }) => ({
    name: stem,
    type: types.ofValue(value, shape),
    literal: typeof value === 'string' ? text(value) : variableLiteral(value, shape),
  }),
  taken,
  notes,
  setup,
  dialect,
  complete: { ...built, imports: (code) => namespacesOf(code, IMPLICIT_USINGS) },
  toolchain: { base: 'dotnet', program: 'Program.cs' },
  literal,
};

function pair([key, item]: Entry): string {
  return `[${quoted(key)}] = ${item}`;
}

function assignment([member, item]: Entry): string {
  return `${member} = ${item}`;
}

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
