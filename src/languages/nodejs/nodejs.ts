import { isModelledError } from '../../api/errors.ts';
import { hasOutput } from '../../api/service-model.ts';
import { formatWith } from '../shared/format.ts';
import { readingAnswer, resultOf } from '../shared/result.ts';
import { usesPaginator } from '../shared/names.ts';
import type { Target } from '../target.ts';
import { hex, isBlock, isoTime, LONGEST_PLAIN_BINARY, quote, plainText } from '../shared/text.ts';
import { bracketed, literalWriter } from '../shared/literal.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';

const CLIENT_REFERENCE = 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/kms/';
const API_REFERENCE = `${CLIENT_REFERENCE}command`;
const PACKAGE_REFERENCE = 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-client-kms';

const literal = literalWriter({
  text: quoted,
  time: (value) => `new Date(${quoted(isoTime(value))})`,
  binary,
  list: bracketed,
  map: (entries) => braced(entries.map(([key, item]) => `${propertyName(key)}: ${item}`)),
  structure: (members) => braced(members.map(([member, item]) => `${member}: ${item}`)),
});

export const nodejs: Target<'nodejs'> = {
  id: 'nodejs',
  title: 'Node.js',
  extension: 'mjs',
  editions: ['current'],
  generation: { titled: /\bv?3(?:\.x)?\b/iu, shown: /\bKMSClient\b|\bnew \w+Command\(|\.send\(|\bpaginate[A-Z]/u },
  sdk: {
    name: '@aws-sdk/client-kms',
    lock: { file: 'package-lock.json', version: /"node_modules\/@aws-sdk\/client-kms": \{\s*"version": "([^"]+)"/gu },
  },
  attempts: 3,
  codeLibrary: { language: 'JavaScript', version: 3 },
  referenceTitle: '*AWS SDK for JavaScript v3 API Reference*',
  client: { label: 'KMSClient class', url: CLIENT_REFERENCE },
  call: (calling) => {
    const { operation } = calling;
    const command = `${operation}Command`;
    const paginator = usesPaginator(calling) ? `paginate${operation}` : undefined;
    return {
      names: { callee: paginator ?? command },
      member: (member) => member,
      ...resultOf(readingAnswer(calling), {
        response: hasOutput(operation) ? 'response' : undefined,
        variable: (stem) => stem,
        access: (member) => `.${member}`,
      }),
      errorType: (error) => (isModelledError(operation, error) ? error : 'KMSServiceException'),
      reference:
        paginator === undefined
          ? { label: `${command} class`, url: `${API_REFERENCE}/${command}/` }
          : { label: `${paginator} function`, url: `${PACKAGE_REFERENCE}/Variable/${paginator}/` },
    };
  },
  variable: ({ stem, value, shape }) => ({
    name: stem,
    literal: typeof value === 'string' ? text(value) : literal(value, shape),
  }),
  taken,
  notes,
  setup,
  dialect,
  complete: { command: (name) => `node ${name}.mjs`, leaves: /\/complete\/package(?:-lock)?\.json$/u },
  toolchain: { base: 'debian', program: 'program.mjs' },
  literal,
  format: formatWith({
    options: { parser: 'acorn', singleQuote: true, printWidth: 100 },
    plugins: async () => [await import('prettier/plugins/acorn'), await import('prettier/plugins/estree')],
  }),
};

function braced(properties: readonly string[]): string {
  return properties.length === 0 ? '{}' : `{ ${properties.join(', ')} }`;
}

/** A `__proto__` that isn't computed would set the object's prototype. */
function propertyName(key: string): string {
  if (key === '__proto__') return `[${quoted(key)}]`;
  return /^[A-Za-z_]\w*$/u.test(key) ? key : quoted(key);
}

function text(value: string): string {
  return isBlock(value) ? `\`${value.replaceAll(/[`\\]|\$(?=\{)/gu, '\\$&')}\`` : quoted(value);
}

function quoted(value: string): string {
  return quote("'", value, {
    characters: { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
    codePoint: (codePoint) => {
      if (codePoint <= 0xff) return `\\x${hex(codePoint, 2)}`;
      return codePoint <= 0xffff ? `\\u${hex(codePoint, 4)}` : `\\u{${hex(codePoint, 0)}}`;
    },
  });
}

function binary(bytes: Uint8Array): string {
  const said = plainText(bytes);
  if (said !== undefined) return `Buffer.from(${quoted(said)})`;
  return bytes.length <= LONGEST_PLAIN_BINARY
    ? `Buffer.from([${bytes.join(', ')}])`
    : `Buffer.from(${quoted(Buffer.from(bytes).toString('base64'))}, 'base64')`;
}
