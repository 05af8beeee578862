import { findOperation, membersOf, own, partOf, secretMembersOf, shape, type Shape } from '../api/service-model.ts';
import { isJsonObject, listOf, type JsonObject } from '../json.ts';
import { mapValues } from '../map-values.ts';
import type { Example } from './example.ts';
import { sampleOutput, type Json } from './value.ts';

/** How a value is shown: binary data and secrets by their length, all else as the language prints it. */
export type ShownType = 'text' | 'number' | 'boolean' | 'time' | 'bytes';

/** A value of a result that a complete program shows. */
export interface ShownValue {
  /** The members, by their wire names, that lead to it: from the result, or from an item of a list. */
  readonly path: readonly string[];
  readonly type: ShownType;
}

/** What a complete program shows of a result; nothing where there is neither. */
export interface Shown {
  readonly values: readonly ShownValue[];
  /** What it shows of each item of a list. */
  readonly list?: { readonly member: string; readonly values: readonly ShownValue[] };
}

/**
 * The members that say most of a structure, where all of them would hide it: such as AWS KMS always answers. The API
 * reference has the structures.
 */
const MAIN_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  KeyMetadata: ['Arn', 'Description', 'KeyState', 'KeySpec', 'KeyUsage'],
  KeyListEntry: ['KeyArn'],
  AliasListEntry: ['AliasName', 'AliasArn'],
  GrantListEntry: ['GrantId', 'KeyId'],
  GetKeyPolicyResponse: ['Policy'],
};

/** Members that say how a list goes on, and nothing of what it holds. */
export const TURNING_PAGES = ['Truncated', 'NextMarker'];

const SHOWN_TYPES: Readonly<Partial<Record<Shape['type'], ShownType>>> = {
  string: 'text',
  integer: 'number',
  boolean: 'boolean',
  timestamp: 'time',
  blob: 'bytes',
};

/** What a complete program shows of an example's result: what the snippets read of it, else what says most. */
export function shownOf({ operation, reads, result }: Pick<Example, 'operation' | 'reads' | 'result'>): Shown {
  const output = findOperation(operation)?.output;
  if (output === undefined) return { values: [] };
  const declared = mapValues(result, sampleOutput);
  const members = reads === undefined ? mainMembers(output, declared) : Object.keys(reads);
  const values = members.flatMap((member) => valuesIn(partOf(output, member), declared[member], [member]));
  const list = members.find((member) => isList(partOf(output, member)));
  if (list === undefined) return { values };
  const [item = null] = listOf(declared[list]);
  return { values, list: { member: list, values: valuesIn(partOf(partOf(output, list) ?? '', ''), item, []) } };
}

/** What is shown of a value of a shape: itself, or of a structure its main members. */
function valuesIn(name: string | undefined, declared: Json | undefined, path: readonly string[]): ShownValue[] {
  if (name === undefined) return [];
  const found = shape(name);
  if (found.type === 'structure') {
    return isJsonObject(declared)
      ? mainMembers(name, declared).flatMap((member) =>
          valuesIn(partOf(name, member), declared[member], [...path, member]),
        )
      : [];
  }
  const type = SHOWN_TYPES[found.type];
  return type === undefined ? [] : [{ path, type }];
}

/** The members of a structure that are shown, among those that are declared: never a secret that isn't told by its length. */
function mainMembers(name: string, declared: JsonObject): string[] {
  const shapes = membersOf(name);
  const secrets = secretMembersOf(name).filter((member) => shape(shapes[member] ?? '').type !== 'blob');
  const hidden = [...TURNING_PAGES, ...secrets];
  const main = own(MAIN_MEMBERS, name) ?? Object.keys(declared);
  return main.filter((member) => Object.hasOwn(declared, member) && !hidden.includes(member));
}

function isList(name: string | undefined): boolean {
  return name !== undefined && shape(name).type === 'list';
}
