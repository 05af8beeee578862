import { findOperation, hasOutput, membersOf, shape } from '../../api/service-model.ts';
import { chained } from '../shared/classic.ts';
import { bracketed, literalWriter } from '../shared/literal.ts';
import { isPaginated, snakeCase } from '../shared/names.ts';
import { resultOf } from '../shared/result.ts';
import { hex, isBlock, isoTime, isVisible, quote } from '../shared/text.ts';
import type { Call, Calling, Target } from '../target.ts';
import { commandAddress, kebabCase } from './commands.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';

/** Lists, maps and structures in JSON, in which the AWS CLI takes them. */
const json = literalWriter({
  text: jsonText,
  time: (value) => jsonText(isoTime(value)),
  binary: (bytes) => jsonText(base64(bytes)),
  list: bracketed,
  map: (entries) => `{${entries.map(([key, item]) => `${jsonText(key)}: ${item}`).join(', ')}}`,
});

const literal = literalWriter({
  text: (value) => (isVisible(value) ? quoted(value) : escaped(value)),
  time: (value) => quoted(isoTime(value)),
  binary: (bytes) => quoted(base64(bytes)),
  list: (_items, value) => quoted(json(value)),
  map: (_entries, value) => quoted(json(value)),
});

export const awsCli: Target<'aws-cli'> = {
  id: 'aws-cli',
  title: 'AWS CLI',
  extension: 'sh',
  editions: ['current'],
  sdk: { name: 'aws-cli', lock: { file: 'Dockerfile', version: /'awscli=([^']+)-\*'/gu } },
  unknownMembers: [
    'CurrentKeyMaterialId',
    'KeyMaterialId',
    'KeyMaterialState',
    'SourceKeyMaterialId',
    'DestinationKeyMaterialId',
    'SourceArn',
  ],
  attempts: 3,
  codeLibrary: { language: 'Bash', version: 2 },
  referenceTitle: '*AWS CLI Command Reference*',
  client: { label: 'configure command', url: 'https://docs.aws.amazon.com/cli/latest/reference/configure/index.html' },
  call: (calling) => {
    const { operation } = calling;
    const command = kebabCase(operation);
    const { options, result } = kept(calling);
    return {
      names: { callee: command, ...(options === undefined ? {} : { access: options }) },
      // `--limit` would have the command get one page only.
      member: (member) => (findOperation(operation)?.paginator?.limit === member ? 'page-size' : kebabCase(member)),
      flag: (member, value) => (typeof value === 'boolean' ? `--${value ? '' : 'no-'}${kebabCase(member)}` : undefined),
      ...result,
      // What it holds is JSON.
      access: undefined,
      // The status with which every error that AWS KMS answers ends the command. The message has the error's code.
      errorType: () => 'exit status 254',
      reference: { label: `${command} command`, url: commandAddress(command) },
    };
  },
  variable: ({ stem, value }) => ({
    name: snakeCase(stem),
    literal: typeof value === 'string' && isBlock(value) ? quoted(value) : literal(value),
  }),
  holds: (value) => typeof value !== 'string' || !value.includes('\0'),
  taken,
  notes,
  setup,
  dialect,
  complete: { command: (name) => `bash ${name}.sh`, whole: { isJson: true } },
  toolchain: { base: 'debian', program: 'program.sh' },
  literal,
};

/** What a snippet keeps of a call, and the options that give it that of the response. */
interface Kept {
  readonly options?: string;
  readonly result: Pick<Call, 'resultVariable' | 'selected' | 'reads' | 'paged'>;
}

function kept(calling: Calling): Kept {
  const { operation } = calling;
  // A command gets the whole list, whether its example asks for all pages or not.
  const whole = resultOf(isPaginated(operation) ? { ...calling, paged: true } : calling, {
    response: hasOutput(operation) ? 'response' : undefined,
    variable: snakeCase,
    access: (member) => member,
  });
  if (whole.paged !== undefined) return { options: queryOptions(whole.paged.member, 'json'), result: whole };
  const {
    kept: { access: member },
    result,
  } = chained(whole, '');
  if (member !== '') return { options: queryOptions(member, isText(operation, member) ? 'text' : 'json'), result };
  if (result.reads.length === 0) return { result };
  const members = result.reads.map((read) => read.member);
  const texts = members.map((name) => (isText(operation, name) ? name : `to_string(${name})`));
  return {
    options: queryOptions(`'[${texts.join(', ')}]'`, 'text'),
    // The variable that they are read from holds no response.
    result: { ...result, resultVariable: undefined, selected: { members, isList: false } },
  };
}

/** One a line, as the template has the others. */
function queryOptions(query: string, output: 'json' | 'text'): string {
  return `--query ${query} \\\n    --output ${output}`;
}

/** Whether a member of a response is a text to the AWS CLI: binary data is, in base64, and a time. */
function isText(operation: string, member: string): boolean {
  const name = membersOf(findOperation(operation)?.output)[member];
  return name !== undefined && ['string', 'blob', 'timestamp'].includes(shape(name).type);
}

/** Nothing but its own mark has a meaning between single quotes. */
function quoted(value: string): string {
  return quote("'", value, { characters: { "'": "'\\''", '\n': '\n' }, codePoint: ansiCodePoint });
}

function escaped(value: string): string {
  const characters = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
  return `$${quote("'", value, { characters, codePoint: ansiCodePoint })}`;
}

function ansiCodePoint(codePoint: number): string {
  return codePoint <= 0xffff ? `\\u${hex(codePoint, 4)}` : `\\U${hex(codePoint, 8)}`;
}

function jsonText(value: string): string {
  return quote('"', value, {
    characters: { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
    codePoint: (codePoint) =>
      Array.from(String.fromCodePoint(codePoint).split(''), (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join(''),
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
