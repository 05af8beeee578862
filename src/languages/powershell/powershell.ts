import { membersOf, findOperation, shape, isModelledError } from '../../api/service-model.ts';
import { isList, type Value } from '../../model/value.ts';
import { resultOf } from '../shared/result.ts';
import { cmdletOf, cmdletsText, parameterOf } from './cmdlets.ts';
import type { Target } from '../target.ts';
import { hex, isBlock, isVisible, LONGEST_PLAIN_BINARY, quote } from '../shared/text.ts';
import { literalWriter } from '../shared/literal.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { taken } from './taken.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/powershell/v5/reference/items';

const literal = literalWriter({
  text: quoted,
  boolean: (value) => (value ? '$true' : '$false'),
  binary,
  list,
  map,
});

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
  referenceTitle: '*AWS Tools for PowerShell Cmdlet Reference*',
  footnote:
    'The AWS KMS cmdlets come with the `AWS.Tools.KeyManagementService` module. To install it, see the [AWS Tools for PowerShell User Guide](https://docs.aws.amazon.com/powershell/v5/userguide/pstools-getting-set-up.html).',
  call: (calling) => {
    const { operation } = calling;
    const { cmdlet, defaultSelect } = cmdletOf(operation);
    return {
      names: { callee: cmdlet },
      member: (member) => parameterOf(operation, member),
      ...(defaultSelect === null || defaultSelect === '*'
        ? {}
        : { selected: { members: [defaultSelect], isList: isListMember(operation, defaultSelect) } }),
      ...resultOf(calling, {
        response: defaultSelect === null ? undefined : '$response',
        variable: (stem) => `$${stem}`,
        access: (member) => `.${member}`,
      }),
      // The SDK's own error, which the cmdlet's error holds.
      errorType: (error) =>
        isModelledError(operation, error)
          ? `Amazon.KeyManagementService.Model.${error}`
          : 'Amazon.KeyManagementService.AmazonKeyManagementServiceException',
      reference: { label: `${cmdlet} cmdlet`, url: `${API_REFERENCE}/${cmdlet}.html` },
    };
  },
  variable: ({ stem, value }) => ({
    name: `$${stem}`,
    literal: typeof value === 'string' ? text(value) : literal(value),
  }),
  taken,
  notes,
  dialect,
  toolchain: { base: 'dotnet', program: 'program.ps1', made: { 'stand-in/cmdlets.json': cmdletsText } },
  literal,
};

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
    return `@{ ${entries.map(([key, item]) => `${quoted(key)} = ${item}`).join('; ')} }`;
  }
  const statements = entries.map(([key, item]) => `$map[${quoted(key)}] = ${item}`);
  return `(& { $map = [hashtable]::new(); ${statements.join('; ')}; $map })`;
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
  return bytes.length <= LONGEST_PLAIN_BINARY
    ? `[byte[]]@(${bytes.join(', ')})`
    : `[Convert]::FromBase64String(${quoted(Buffer.from(bytes).toString('base64'))})`;
}
