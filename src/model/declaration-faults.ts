import { omit } from 'es-toolkit';
import { findOperation, hasOutput, membersOf, secretMembersOf } from '../api/service-model.ts';
import { AnsweredCiphertext } from './answered.ts';
import { commentFaults } from './comment-faults.ts';
import type { Example } from './example.ts';
import { faultUnless, unknownNames, type Fault } from './fault.ts';
import { inputNamesWhatExists } from './input-names.ts';
import { KeyPolicy } from './key-policy.ts';
import { isOutputList, plainValue } from './value.ts';
import { grantFaults, keyFaults, missingKeys, worldFaults } from './world-faults.ts';

/**
 * How many items a page has when the request sets no limit. AWS KMS may return fewer than its own default, and the
 * recorder does, so that a snippet which turns no pages is noticed in a small world.
 */
export const DEFAULT_PAGE_SIZE = 2;

type Rule = (example: Example) => readonly Fault[];

/** What of a declaration must go together with other parts of it. */
const RULES: readonly Rule[] = [
  ({ world }) => worldFaults(world),
  ({ world, failures }) =>
    failures.flatMap(({ id, world: change }) =>
      change === undefined ? [] : worldFaults(change(world), `failure ${id}, world`),
    ),
  inputNamesWhatExists,
  commentFaults,
  proseSaysWhatIsReturned,
  policiesAreDocuments,
  variablesStandForMembers,
  variablesHaveNames,
  pagesAreMany,
  secretsAreRead,
  ciphertextsAreComparable,
  errorsAreCaught,
  changesAreDeclared,
  stateIsOfTheWorld,
];

/** What is wrong with a declaration whose members are each right by themselves. */
export function declarationFaults(example: Example): Fault[] {
  return RULES.flatMap((rule) => rule(example));
}

/** Prose says of an operation that it returns nothing where that is so. */
function proseSaysWhatIsReturned({ operation, prose }: Example): Fault[] {
  return faultUnless(
    !hasOutput(operation) || prose.every((text) => !/\breturns nothing\b/u.test(text)),
    'prose',
    `what ${operation} returns: ${Object.keys(membersOf(findOperation(operation)?.output)).join(', ')}`,
    'returns nothing',
    'correct the sentence',
  );
}

/** A key policy as a text is none that is checked, nor one that each language lays out. */
function policiesAreDocuments({ operation, input }: Example): Fault[] {
  const shapes = membersOf(findOperation(operation)?.input);
  const texts = Object.entries(input).filter(([member, declared]) => {
    return shapes[member] === 'PolicyType' && !(declared instanceof KeyPolicy);
  });
  return texts.map(([member]) => ({
    part: `input.${member}`,
    expected: 'a KeyPolicy',
    found: 'a text',
    remedy: 'declare it as a document: new KeyPolicy({ Version, Statement })',
  }));
}

function variablesStandForMembers({ input, result, variables = {}, reads = {} }: Example): Fault[] {
  return [
    ...unknownNames('variables', Object.keys(variables), Object.keys(input), 'a member of its input'),
    ...unknownNames('reads', Object.keys(reads), Object.keys(result), 'a member of its result'),
  ];
}

function variablesHaveNames({ subject, variables = {}, reads = {} }: Example): Fault[] {
  return [
    ...Object.entries(variables).flatMap(([member, name]) => noVariable(`variables.${member}`, name)),
    ...Object.entries(reads).flatMap(([member, name]) => noVariable(`reads.${member}`, name)),
    ...(subject === undefined ? [] : noVariable('subject', subject)),
  ];
}

function noVariable(part: string, name: string): Fault[] {
  const expected = 'a name in camel case, of letters and digits: it becomes a variable';
  return faultUnless(/^[a-z][A-Za-z0-9]*$/u.test(name), part, expected, JSON.stringify(name), 'rename it');
}

/**
 * A snippet that gets all pages must be tried with several, the last of them not full. The recorder repeats one item, on
 * the third page.
 */
function pagesAreMany({ operation, paged, reads, input, result }: Example): Fault[] {
  if (paged !== true) return [];
  const paginator = findOperation(operation)?.paginator;
  if (paginator === undefined) {
    return [{ part: 'paged', expected: 'an operation with pages', found: operation, remedy: 'leave it out' }];
  }
  if (reads !== undefined) {
    const expected = 'the list of all pages as all that is read';
    return [{ part: 'reads', expected, found: 'more', remedy: 'leave it out' }];
  }
  const limit = input[paginator.limit];
  const size = limit === undefined ? DEFAULT_PAGE_SIZE : Number(plainValue(limit));
  const list = result[paginator.result] ?? [];
  const count = isOutputList(list) ? list.length : 0;
  return faultUnless(
    count >= 2 * size && (size === 1 || (count + 1) % size !== 0),
    `result.${paginator.result}`,
    `items for more than two pages of ${size}, the last of which isn't full, with the one that the third repeats: ${2 * size}, say`,
    `${count} items`,
    'give the world, and the result, so many',
  );
}

/** A snippet that keeps a result whole may print it. */
function secretsAreRead({ operation, reads, result }: Example): Fault[] {
  const secrets = secretMembersOf(findOperation(operation)?.output).filter((member) => Object.hasOwn(result, member));
  return faultUnless(
    secrets.length === 0 || reads !== undefined,
    'reads',
    `the members that snippets read: the result holds a secret, ${secrets.join(', ')}`,
    'nothing, so that snippets keep the result whole',
    'name each of those members with what its variable is called',
  );
}

function ciphertextsAreComparable({ world, result }: Example): Fault[] {
  return Object.entries(result).flatMap(([member, declared]) => {
    if (!(declared instanceof AnsweredCiphertext)) return [];
    const { key, plaintext } = declared;
    const named = typeof plaintext === 'string' ? [plaintext] : [];
    return [
      ...missingKeys(`result.${member}`, world, [key]),
      ...unknownNames(`result.${member}`, named, Object.keys(result), 'a member of its result'),
    ];
  });
}

/** A snippet that catches an error is tried with that one, with another, and holds nothing after either. */
function errorsAreCaught({ operation, catches, failures }: Example): Fault[] {
  if (catches === undefined) return [];
  const errors = failures.flatMap(({ error }) => error ?? []);
  return [
    ...faultUnless(
      !hasOutput(operation),
      'catches',
      'an operation that returns nothing: a snippet has no result after the error',
      operation,
      'have the example call another operation',
    ),
    ...unknownNames('catches.error', [catches.error], errors, 'the error of one of its failures'),
    ...faultUnless(
      errors.some((error) => error !== catches.error),
      'failures',
      `one with another error than ${catches.error}: what isn't caught must get through`,
      errors.join(', '),
      'declare one',
    ),
  ];
}

/** What begins the names of the operations that change something. */
const CHANGING =
  /^(?:Cancel|Connect|Create|Delete|Disable|Disconnect|Enable|Import|Put|Replicate|Retire|Revoke|Rotate|Schedule|Tag|Untag|Update)(?=[A-Z])/u;

/** What says in the name of an operation that it changes something; undefined where nothing does. */
export function verbOfChange(operation: string): string | undefined {
  return CHANGING.exec(operation)?.[0];
}

function changesAreDeclared({ operation, after }: Example): Fault[] {
  const verb = verbOfChange(operation);
  return faultUnless(
    after !== 'unchanged' || verb === undefined,
    'after',
    `what ${operation} changes: its name begins with ${String(verb)}`,
    'unchanged',
    'declare it; where the operation finds all as it is to be, `{}` says so',
  );
}

function stateIsOfTheWorld({ after, world, operation, result }: Example): Fault[] {
  if (after === 'unchanged') return [];
  const grantIds = (world.grants ?? []).map(({ id }) => id);
  const output = Object.keys(membersOf(findOperation(operation)?.output));
  const { keys = {}, createsKey, aliases = [], grants = [] } = after;
  return [
    ...missingKeys('after', world, [...Object.keys(keys), ...[...aliases, ...grants].map(({ key }) => key)]),
    ...Object.entries(keys).flatMap(([arn, change]) => keyFaults('after', arn, omit(change, ['policy']))),
    ...grants.flatMap((grant) => grantFaults('after.grants', grant)),
    ...unknownNames('after.createsKey', createsKey === true ? ['KeyMetadata'] : [], output, 'a member of the output'),
    ...grants.flatMap(({ id }) =>
      id === undefined
        ? unknownNames('after.grants', ['GrantId'], Object.keys(result), 'a member of its result')
        : unknownNames('after.grants', [id], grantIds, 'a grant of its world'),
    ),
  ];
}
