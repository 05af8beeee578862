import { isModelledError } from '../../api/errors.ts';
import { hasOutput } from '../../api/service-model.ts';
import { isAtom, isList, type Value } from '../../model/value.ts';
import { readingAnswer, resultOf } from '../shared/result.ts';
import { snakeCase, usesPaginator } from '../shared/names.ts';
import type { Call, Calling, Target, Variable } from '../target.ts';
import { hex, isBlock, LONGEST_PLAIN_BINARY, partsOfTime, quote, plainText } from '../shared/text.ts';
import { bracketed, laidOut, literalWriter, type Entry, type LiteralWriting } from '../shared/literal.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';

const SERVICE_REFERENCE = 'https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/kms';
const API_REFERENCE = `${SERVICE_REFERENCE}/client`;

const RESPONSE = 'response';

const writing: LiteralWriting = {
  text: quoted,
  boolean: (value) => (value ? 'True' : 'False'),
  time: (value) => `datetime.datetime(${partsOfTime(value)}, tzinfo=datetime.timezone.utc)`,
  binary,
  list: bracketed,
  map: (entries) => `{${entries.map(pair).join(', ')}}`,
};

const literal = literalWriter(writing);

const variableLiteral = literalWriter(
  {
    ...writing,
    list: (items) => laidOut(bracketed(items), '[', items, ']', { last: ',' }),
    map: (entries, value) => laidOut(literal(value), '{', entries.map(pair), '}', { last: ',' }),
  },
  literal,
);

export const python: Target<'python'> = {
  id: 'python',
  title: 'Python',
  extension: 'py',
  editions: ['current', 'classic'],
  sdk: { name: 'boto3', lock: { file: 'requirements.txt', version: /^boto3==(\S+)/gmu } },
  attempts: 3,
  codeLibrary: { language: 'Python', version: 3 },
  referenceTitle: '*AWS SDK for Python (Boto3) API Reference*',
  client: { label: 'KMS client', url: `${SERVICE_REFERENCE}.html` },
  call: (calling) => callOf(readingAnswer(calling), hasOutput(calling.operation) ? RESPONSE : undefined),
  words: { afterLast: ',' },
  classic: { call: (calling) => callOf(calling, RESPONSE), words: { afterLast: '' } },
  variable: ({ stem, value }) => {
    const name = snakeCase(stem);
    return { name, ...written(name, value) };
  },
  taken,
  notes,
  setup,
  dialect,
  complete: { command: (name) => `python3 ${name}.py` },
  toolchain: { base: 'debian', packages: ['python'], olderSdk: 'python3-boto3', program: 'program.py' },
  literal,
};

/** @param response The variable of the response, where the snippet keeps it. */
function callOf(calling: Calling, response: string | undefined): Call {
  const { operation } = calling;
  const method = snakeCase(operation);
  return {
    names: { callee: method, operation: quoted(method) },
    member: (member) => member,
    ...resultOf(calling, { response, variable: snakeCase, access: (member) => `[${quoted(member)}]` }),
    errorType: (error) =>
      isModelledError(operation, error) ? `botocore.errorfactory.${error}` : 'botocore.exceptions.ClientError',
    reference: usesPaginator(calling)
      ? { label: `${operation} paginator`, url: `${SERVICE_REFERENCE}/paginator/${operation}.html` }
      : { label: `${method} method`, url: `${API_REFERENCE}/${method}.html` },
  };
}

/** In columns. */
const LONGEST_STATEMENT = 100;

/** What stands at the right of an assignment: the layout, and the imports, that only a statement of its own can have. */
function written(name: string, value: Value): Pick<Variable, 'literal' | 'imports'> {
  if (typeof value === 'string') return { literal: text(value) };
  if (!(value instanceof Uint8Array) || value.length <= LONGEST_PLAIN_BINARY || plainText(value) !== undefined) {
    return { literal: variableLiteral(value), ...(holdsTime(value) ? { imports: 'import datetime' } : {}) };
  }
  const base64 = quoted(Buffer.from(value).toString('base64'));
  const inOneLine = `base64.b64decode(${base64})`;
  const isLong = `${name} = ${inOneLine}`.length > LONGEST_STATEMENT;
  return { literal: isLong ? `base64.b64decode(\n    ${base64}\n)` : inOneLine, imports: 'import base64' };
}

function holdsTime(value: Value): boolean {
  if (isAtom(value)) return value instanceof Date;
  return (isList(value) ? value : Object.values(value)).some(holdsTime);
}

function pair([key, item]: Entry): string {
  return `${quoted(key)}: ${item}`;
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
