import { findOperation, membersOf, own, shape } from '../../../src/api/service-model.ts';
import type { Target } from '../../../src/languages/target.ts';
import type { Value } from '../../../src/model/value.ts';
import { misspelt, replaced, word, words } from '../../../src/languages/shared/edit.ts';
import type { Row } from '../mutant.ts';
import { assigned, used, type Input, type Specimen } from '../specimen.ts';
import { anInput, inSnippet, theMember } from './shows.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_REGION } from '../../../src/model/documented.ts';

/** Wrong, missing, misspelt and extra parameters. */
export const parameters: readonly Row[] = [
  {
    id: 'missing',
    kind: 'parameter',
    changeMember: ({ head, block, dialect: { separator } }, { argument }) => {
      // Where the separator has a layout of its own, it stands before the first argument too.
      const separated = separator + argument;
      if (separator.trim() !== '' && block.includes(separated)) return head + block.replace(separated, '');
      const at = block.search(word(argument));
      const after = block.slice(at + argument.length);
      return (
        head + block.slice(0, at).trimEnd() + (after.startsWith(separator) ? after.slice(separator.length) : after)
      );
    },
    fits: { request: theMember, crash: inSnippet },
  },
  otherName('misspelt', (name) => `${name}s`),
  otherName('letters-swapped', misspelt),
  otherName('in-lower-case', (name) => name.toLowerCase()),
  {
    id: 'twice',
    kind: 'parameter',
    changeMember: (specimen, input) => {
      const { separator } = specimen.dialect;
      return giveArgument(specimen, input, `${input.argument}${separator} ${input.argument}`);
    },
    // Ruby takes the last of two equal keys, with a warning.
    fits: { compile: inSnippet, crash: theMember, output: /is duplicated/u },
  },
  {
    id: 'variable-misspelt',
    kind: 'parameter',
    changeMember: (specimen, input) =>
      giveArgument(specimen, input, argument(specimen, input.name, used(specimen.dialect, `${input.variable}x`))),
    fits: { request: theMember, crash: inSnippet, compile: inSnippet },
  },
  {
    id: 'documented-value-in-call',
    kind: 'parameter',
    isRead: true,
    changeMember: (specimen, input) =>
      input.comment === undefined
        ? undefined
        : giveArgument(specimen, input, argument(specimen, input.name, input.literal)),
    fits: { request: theMember },
  },
  {
    id: 'documented-value-again',
    kind: 'parameter',
    isRead: true,
    changeMember: ({ head, block, dialect }, { comment, variable, literal }) =>
      comment === undefined ? undefined : `${head}${assigned(dialect, variable, literal)}${dialect.end}\n${block}`,
    fits: { request: theMember, crash: inSnippet },
  },
  ...wrongValues({
    'number-for-text': 42,
    'empty-text': '',
    'list-for-text': ['default'],
    'boolean-for-text': true,
    'quoted-placeholder': '<value>',
  }),
  {
    id: 'nothing-for-value',
    kind: 'parameter',
    changeMember: (specimen, input) =>
      giveArgument(specimen, input, argument(specimen, input.name, specimen.dialect.nothing)),
    fits: { request: theMember, crash: inSnippet, compile: inSnippet },
  },
  {
    id: 'value-of-next-parameter',
    kind: 'parameter',
    changeMember: (specimen, input) => {
      const next = specimen.inputs[specimen.inputs.indexOf(input) + 1];
      return next === undefined
        ? undefined
        : giveArgument(specimen, input, argument(specimen, input.name, used(specimen.dialect, next.variable)));
    },
    fits: { request: theMember, compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'unknown-parameter',
    kind: 'parameter',
    change: (specimen) => addArgument(specimen, argument(specimen, 'ExampleOption', specimen.target.literal('x'))),
    fits: { compile: inSnippet, crash: /ExampleOption/u, request: /ExampleOption/u },
  },
  {
    id: 'parameter-of-the-api',
    kind: 'parameter',
    change: (specimen) => {
      const { example, call, target, block } = specimen;
      const [member, value] = furtherMember(example.operation, Object.keys(example.input), target) ?? [];
      // Some snippets give the marker of each page themselves.
      return member === undefined || value === undefined || words(call.member(member)).test(block)
        ? undefined
        : addArgument(
            specimen,
            call.flag?.(member, value) ?? argument(specimen, call.member(member), target.literal(value)),
          );
    },
    fits: { request: /./u, crash: inSnippet },
  },
];

/** Another key, and another region, than the documented one. */
export const keys: readonly Row[] = [
  ...otherKeys('key', {
    'other-key': (arn) => arn.replace(/.$/u, (digit) => (digit === '0' ? '1' : '0')),
    'key-cut-short': (arn) => arn.slice(0, -1),
    'key-id-alone': (arn) => arn.slice(arn.lastIndexOf('/') + 1),
    'alias-for-key': () => 'alias/ExampleAlias',
    'key-of-other-account': (arn) => arn.replace(DOCUMENTED_ACCOUNT, '444455556666'),
    'account-missing': (arn) => arn.replace(DOCUMENTED_ACCOUNT, ''),
    'space-after-key': (arn) => `${arn} `,
    'key-in-capitals': (arn) => arn.toUpperCase(),
    'colon-for-slash': (arn) => arn.replace('/', ':'),
  }),
  ...otherKeys('region', {
    'other-region': (arn) => arn.replace(DOCUMENTED_REGION, 'us-east-1'),
    'region-missing': (arn) => arn.replace(DOCUMENTED_REGION, ''),
    'availability-zone': (arn) => arn.replace(DOCUMENTED_REGION, `${DOCUMENTED_REGION}a`),
    'other-partition': (arn) => arn.replace('arn:aws:', 'arn:aws-cn:').replace(DOCUMENTED_REGION, 'cn-north-1'),
  }),
];

function otherName(id: string, misspell: (name: string) => string): Row {
  return {
    id,
    kind: 'parameter',
    changeMember: (specimen, input) =>
      giveArgument(specimen, input, argument(specimen, misspell(input.name), used(specimen.dialect, input.variable))),
    fits: {
      request: theMember,
      // A required member is also missing under its own name.
      crash: (_specimen, input) =>
        input === undefined ? '' : new RegExp(`${misspell(input.name)}|${input.name}`, 'u'),
      compile: inSnippet,
    },
  };
}

function wrongValues(values: Readonly<Record<string, Value>>): Row[] {
  return Object.entries(values).map(([id, value]): Row => ({
    id,
    kind: 'parameter',
    changeMember: (specimen, input) =>
      giveArgument(specimen, input, argument(specimen, input.name, specimen.target.literal(value))),
    fits: { request: theMember, crash: inSnippet, compile: inSnippet },
  }));
}

function otherKeys(kind: 'key' | 'region', changes: Readonly<Record<string, (arn: string) => string>>): Row[] {
  return Object.entries(changes).map(([id, change]): Row => ({
    id,
    kind,
    change: ({ text, inputs }) => {
      const key = inputs.find(({ value }) => typeof value === 'string' && value.startsWith('arn:aws:kms:'));
      return typeof key?.value === 'string' ? replaced(text, key.value, change(key.value)) : undefined;
    },
    fits: { request: anInput },
  }));
}

/** How the call is given a value under a member's name. */
function argument({ dialect }: Specimen, name: string, value: string): string {
  return dialect.argument(name, value);
}

/** Gives the call another argument in the place of a member's. */
function giveArgument({ head, block }: Specimen, { argument }: Input, given: string): string | undefined {
  // What reads the result may have a member of the same name.
  const changed = replaced(block, word(argument), given);
  return changed === undefined ? undefined : head + changed;
}

/** Gives the call one argument more. */
function addArgument(specimen: Specimen, added: string): string | undefined {
  const [first] = specimen.inputs;
  if (first === undefined) return undefined;
  return giveArgument(specimen, first, `${added}${specimen.dialect.separator} ${first.argument}`);
}

/** A member that the operation takes, the SDK knows and the example doesn't give, with a value of its type. */
function furtherMember(
  operation: string,
  given: readonly string[],
  { unknownMembers = [] }: Target,
): [string, Value] | undefined {
  const others = [...given, ...unknownMembers];
  const values: Readonly<Record<string, Value>> = { integer: 5, boolean: true, string: 'example' };
  return Object.entries(membersOf(findOperation(operation)?.input)).flatMap(([member, name]): [string, Value][] => {
    const value = own(values, shape(name).type);
    return others.includes(member) || value === undefined ? [] : [[member, value]];
  })[0];
}
