import { findOperation, membersOf } from '../api/service-model.ts';
import { AnsweredCiphertext } from './answered.ts';
import type { Example } from './example.ts';
import type { Fault } from './invalid-example.ts';
import { isOutputList, plainValue } from './value.ts';
import { missingKeys, worldFaults } from './world-faults.ts';

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
  variablesStandForMembers,
  variablesHaveNames,
  pagesAreMany,
  ciphertextsAreComparable,
  stateIsOfTheWorld,
];

/** What is wrong with a declaration whose members are each right by themselves. */
export function declarationFaults(example: Example): Fault[] {
  return RULES.flatMap((rule) => rule(example));
}

function variablesStandForMembers({ input, result, variables = {}, reads = {} }: Example): Fault[] {
  return [
    ...unknownNames('variables', Object.keys(variables), Object.keys(input), 'a member of its input'),
    ...unknownNames('reads', Object.keys(reads), Object.keys(result), 'a member of its result'),
  ];
}

function variablesHaveNames({ subject, variables = {}, reads = {} }: Example): Fault[] {
  const names: [string, string][] = [
    ...Object.entries(variables).map(([member, name]): [string, string] => [`variables.${member}`, name]),
    ...Object.entries(reads).map(([member, name]): [string, string] => [`reads.${member}`, name]),
    ...(subject === undefined ? [] : [['subject', subject] satisfies [string, string]]),
  ];
  return names
    .filter(([, name]) => !/^[a-z][A-Za-z0-9]*$/u.test(name))
    .map(([part, name]) => ({
      part,
      expected: 'a name in camel case, of letters and digits: it becomes a variable',
      found: JSON.stringify(name),
      remedy: 'rename it',
    }));
}

/** A snippet that gets all pages must be tried with more than one. */
function pagesAreMany({ operation, paged, reads, input, result }: Example): Fault[] {
  if (paged !== true) return [];
  const paginator = findOperation(operation)?.paginator;
  if (paginator === undefined) {
    return [{ part: 'paged', expected: 'an operation with pages', found: operation, remedy: 'leave it out' }];
  }
  if (reads !== undefined) {
    return [
      { part: 'reads', expected: 'the list of all pages as all that is read', found: 'more', remedy: 'leave it out' },
    ];
  }
  const limit = input[paginator.limit];
  const size = limit === undefined ? DEFAULT_PAGE_SIZE : Number(plainValue(limit));
  const list = result[paginator.result] ?? [];
  const count = isOutputList(list) ? list.length : 0;
  if (count > size) return [];
  return [
    {
      part: `result.${paginator.result}`,
      expected: `more than ${String(size)} items, which is one page`,
      found: `${String(count)} items`,
      remedy: 'give the world, and the result, more of them',
    },
  ];
}

function ciphertextsAreComparable({ world, result }: Example): Fault[] {
  const arns = world.keys.map(({ arn }) => arn);
  return Object.entries(result).flatMap(([member, declared]) =>
    declared instanceof AnsweredCiphertext
      ? [
          ...missingKeys(`result.${member}`, arns, declared.key),
          ...(typeof declared.plaintext === 'string'
            ? unknownNames(`result.${member}`, [declared.plaintext], Object.keys(result), 'a member of its result')
            : []),
        ]
      : [],
  );
}

function stateIsOfTheWorld({ after, world, operation, result }: Example): Fault[] {
  if (after === 'unchanged') return [];
  const arns = world.keys.map(({ arn }) => arn);
  const grantIds = (world.grants ?? []).map(({ id }) => id);
  const output = Object.keys(membersOf(findOperation(operation)?.output));
  const { keys = {}, createsKey, aliases = [], grants = [] } = after;
  return [
    ...Object.keys(keys).flatMap((arn) => missingKeys('after', arns, arn)),
    ...[...aliases, ...grants].flatMap(({ key }) => missingKeys('after', arns, key)),
    ...(createsKey === true ? unknownNames('after.createsKey', ['KeyMetadata'], output, 'a member of the output') : []),
    ...grants.flatMap(({ id }) =>
      id === undefined
        ? unknownNames('after.grants', ['GrantId'], Object.keys(result), 'a member of its result')
        : unknownNames('after.grants', [id], grantIds, 'a grant of its world'),
    ),
  ];
}

function unknownNames(part: string, names: readonly string[], known: readonly string[], kind: string): Fault[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      part,
      expected: known.length === 0 ? `${kind}, of which there is none` : `${kind}: ${known.join(', ')}`,
      found: name,
      remedy: 'correct the name',
    }));
}
