import { isModelledError } from '../../api/errors.ts';
import { membersOf, findOperation, partOf, shape } from '../../api/service-model.ts';
import { isAtom, isList, type Value } from '../../model/value.ts';
import { answerOf, readingAnswer, resultOf } from '../shared/result.ts';
import { camelCase } from '../shared/names.ts';
import { cmdletOf, cmdletsText, hasParameter, parameterOf } from './cmdlets.ts';
import type { Call, Calling, InputVariable, Target } from '../target.ts';
import { hex, isBlock, isVisible, LONGEST_PLAIN_BINARY, partsOfTime, quote, plainText } from '../shared/text.ts';
import { laidOut, literalWriter, type Entry, type LiteralWriting } from '../shared/literal.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/powershell/v5/reference/items';

const writing: LiteralWriting = {
  text: quoted,
  boolean: (value) => (value ? '$true' : '$false'),
  time: (value) => `[datetime]::new(${partsOfTime(value)}, [DateTimeKind]::Utc)`,
  binary,
  list,
  map,
  structure: (members) => hashLiteral(members.map(property)),
};

const literal = literalWriter(writing);

/** A list of structures, or a structure, an item a line where one line would be long. */
const variableLiteral = literalWriter(
  {
    ...writing,
    list: (items, value) => (items.length < 2 ? list(items, value) : laidOut(list(items, value), '@(', items, ')')),
    structure: (members) =>
      laidOut(hashLiteral(members.map(property)), '@{', members.map(property), '}', { separator: '' }),
  },
  literal,
);

export const powershell: Target<'powershell'> = {
  id: 'powershell',
  title: 'PowerShell',
  extension: 'ps1',
  editions: ['current', 'classic'],
  sdk: {
    name: 'AWS.Tools.KeyManagementService',
    lock: {
      file: 'required-resources.psd1',
      version: /'AWS\.Tools\.KeyManagementService' = @\{ version = '\[([^\]]+)\]'/gu,
    },
  },
  attempts: 3,
  codeLibrary: { language: 'PowerShell', version: 5 },
  referenceTitle: '*AWS Tools for PowerShell Cmdlet Reference*',
  client: { label: 'Set-DefaultAWSRegion cmdlet', url: `${API_REFERENCE}/Set-DefaultAWSRegion.html` },
  call: (calling) => {
    const call = callOf(readingAnswerOfCmdlet(calling));
    return { ...call, gathers: (given) => given.length >= MANY_ARGUMENTS || lineOf(call, given).length > LONGEST_CALL };
  },
  classic: { call: callOf },
  variable: ({ stem, value, shape: name }) => ({
    name: `$${stem}`,
    literal: typeof value === 'string' ? text(value) : variableLiteral(value, name),
  }),
  parts: partsOf,
  taken,
  notes,
  setup,
  dialect,
  complete: { command: (name) => `pwsh ${name}.ps1` },
  toolchain: { base: 'dotnet', program: 'program.ps1', made: { 'stand-in/cmdlets.json': cmdletsText } },
  literal,
};

/** From how many arguments on, and where in one line the call would be longer than so many columns, it takes them by splatting. */
const MANY_ARGUMENTS = 4;
const LONGEST_CALL = 100;

function callOf(calling: Calling): Call {
  const { operation } = calling;
  const { cmdlet, defaultSelect, confirmImpact } = cmdletOf(operation);
  const { option, result } = kept(calling, defaultSelect);
  // Without it the cmdlet asks before it acts, and in a script nobody answers.
  const options = [...(option === undefined ? [] : [option]), ...(confirmImpact === 'High' ? ['-Force'] : [])];
  return {
    names: { callee: cmdlet, ...(options.length === 0 ? {} : { access: options.join(' ') }) },
    member: (member) => parameterOf(operation, member),
    ...result,
    // The SDK's own error, which the cmdlet's error holds.
    errorType: (error) =>
      isModelledError(operation, error)
        ? `Amazon.KeyManagementService.Model.${error}`
        : 'Amazon.KeyManagementService.AmazonKeyManagementServiceException',
    reference: { label: `${cmdlet} cmdlet`, url: `${API_REFERENCE}/${cmdlet}.html` },
  };
}

/** The calling with the answer read where the cmdlet returns that alone, or all there is. */
function readingAnswerOfCmdlet(calling: Calling): Calling {
  const { defaultSelect } = cmdletOf(calling.operation);
  return ['*', answerOf(calling.operation)].includes(defaultSelect ?? undefined) ? readingAnswer(calling) : calling;
}

/** A call in one line. */
function lineOf({ names, resultVariable }: Call, given: Parameters<NonNullable<Call['gathers']>>[0]): string {
  const parameters = given.map(({ name, variable }) => `-${name} ${variable}`);
  return [
    ...(resultVariable === undefined ? [] : [resultVariable, '=']),
    names.callee,
    ...parameters,
    ...(names.access === undefined ? [] : [names.access]),
  ].join(' ');
}

/** What a snippet keeps of a call, and the option that has the cmdlet return it where it would return less. */
interface Kept {
  readonly option?: string;
  readonly result: Pick<Call, 'resultVariable' | 'selected' | 'reads' | 'access' | 'paged'>;
}

function kept(calling: Calling, defaultSelect: string | null): Kept {
  const result = resultOf(calling, {
    response: defaultSelect === null ? undefined : '$response',
    variable: (stem) => `$${stem}`,
    access: (member) => `.${member}`,
  });
  if (result.paged !== undefined || defaultSelect === null || defaultSelect === '*') return { result };
  const selected = { members: [defaultSelect], isList: isListMember(calling.operation, defaultSelect) };
  const [read, ...others] = result.reads;
  if (read === undefined) return { result: { ...result, selected } };
  return read.member === defaultSelect && others.length === 0
    ? { result: { ...result, resultVariable: read.variable, selected, reads: [] } }
    : { option: "-Select '*'", result };
}

/** A cmdlet takes the members of a structure one by one. */
function partsOf(operation: string, input: InputVariable): readonly InputVariable[] {
  const { member, value, shape: name } = input;
  if (hasParameter(operation, member) || name === undefined || isAtom(value) || isList(value)) return [input];
  return Object.entries(value).map(([part, item]) => {
    const partShape = partOf(name, part);
    return {
      member: `${member}.${part}`,
      stem: camelCase(part),
      value: item,
      ...(partShape === undefined ? {} : { shape: partShape }),
    };
  });
}

function isListMember(operation: string, member: string): boolean {
  const memberShape = membersOf(findOperation(operation)?.output)[member];
  return memberShape !== undefined && shape(memberShape).type === 'list';
}

/** A hash literal takes keys for the same that differ in case only, or to the eye of a culture: other maps are filled. */
function map(entries: readonly (readonly [key: string, item: string])[]): string {
  if (entries.length === 0) return '@{}';
  const keys = new Set(entries.map(([key]) => key.toLowerCase()));
  const isPlain = keys.size === entries.length && [...keys].every((key) => /^[ -~]+$/u.test(key));
  if (isPlain || entries.length === 1) {
    return hashLiteral(entries.map(([key, item]) => `${quoted(key)} = ${item}`));
  }
  const statements = entries.map(([key, item]) => `$map[${quoted(key)}] = ${item}`);
  return `(& { $map = [hashtable]::new(); ${statements.join('; ')}; $map })`;
}

function property([member, item]: Entry): string {
  return `${member} = ${item}`;
}

function hashLiteral(pairs: readonly string[]): string {
  return pairs.length === 0 ? '@{}' : `@{ ${pairs.join('; ')} }`;
}

/** The unary comma keeps a list that holds one list from being unrolled. */
function list(items: readonly string[], value: readonly Value[]): string {
  const [only] = value;
  const keepsItsShape = value.length === 1 && only !== undefined && (isList(only) || only instanceof Uint8Array);
  return `@(${keepsItsShape ? ',' : ''}${items.join(', ')})`;
}

function text(value: string): string {
  return isBlock(value) && !/^['‘’‚‛]@/mu.test(value) ? `@'\n${value}\n'@` : quoted(value);
}

/** PowerShell takes typographic quotes for quotes, also where they end a here-string. */
const SINGLE_QUOTES = ["'", '‘', '’', '‚', '‛'];
const DOUBLE_QUOTES = ['"', '“', '”', '„'];

function quoted(value: string): string {
  return isVisible(value)
    ? quote("'", value, { characters: Object.fromEntries(SINGLE_QUOTES.map((mark) => [mark, mark + mark])), codePoint })
    : quote('"', value, {
        characters: {
          ...Object.fromEntries([...DOUBLE_QUOTES, '`', '$'].map((character) => [character, `\`${character}`])),
          '\n': '`n',
          '\t': '`t',
          '\r': '`r',
        },
        codePoint,
      });
}

function codePoint(value: number): string {
  return `\`u{${hex(value, 0)}}`;
}

function binary(bytes: Uint8Array): string {
  const said = plainText(bytes);
  if (said !== undefined) return `[Text.Encoding]::UTF8.GetBytes(${quoted(said)})`;
  return bytes.length <= LONGEST_PLAIN_BINARY
    ? `[byte[]]@(${bytes.join(', ')})`
    : `[Convert]::FromBase64String(${quoted(Buffer.from(bytes).toString('base64'))})`;
}
