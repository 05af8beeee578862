import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Value } from '../src/model/value.ts';
import { repositoryPath } from '../src/repository.ts';

/** Values that are easily written wrong: each language's samples say how it writes them. */
export const sampleValues = {
  largestInt32: 2 ** 31 - 1,
  overInt32: 2 ** 31,
  smallestInt32: -(2 ** 31),
  largestInteger: 2 ** 53 - 1,
  yes: true,
  emptyText: '',
  emptyList: [],
  emptyMap: {},
  noBytes: new Uint8Array(),
  listsInList: [['a'], []],
  onlyListInList: [[1]],
  mapInMap: { a: { b: false } },
  // PowerShell's own hash literal takes these keys for one.
  keysThatDifferInCase: { a: 1, A: 2 },
  // Nor can a culture be trusted to tell these apart.
  keysThatLookAlike: { é: 1, 'e\u0301': 2 },
  // The digit after the control character must not become part of its escape.
  controlCharacterBeforeDigit: '\u00017',
  // Not every language counts months from one, or takes a leading zero for a decimal digit.
  time: new Date('2026-01-05T09:08:07Z'),
} as const satisfies Readonly<Record<string, Value>>;

/** Values of different types: the samples of a language that declares its variables' types say what it calls them. */
export const typedValues = {
  text: 'text',
  int32: 1,
  int64: 2 ** 40,
  yes: true,
  bytes: Uint8Array.of(1),
  listOfInt32: [1, 2],
  listOfInt64: [2 ** 40],
  listOfBooleans: [true],
  mixedList: [1, 'a'],
  emptyList: [],
  mapOfLists: { a: ['b'] },
  emptyMap: {},
  time: new Date(0),
} as const satisfies Readonly<Record<string, Value>>;

/** A text with names of the facts in braces, by their paths, e.g. `{java_v2.method}Paginator`. */
const ofFacts = z.string();

/** How an SDK's names are made of those that the facts give for it. */
const factNamesSchema = z.strictObject({
  /** What `Call.names` holds, and what it holds where all pages of a list are wanted, as far as that differs. */
  call: z.record(z.string(), ofFacts),
  pages: z.record(z.string(), ofFacts).optional(),
  /** An input member; and one that is a list of an enumeration's values, where that differs. */
  member: ofFacts,
  enumList: ofFacts.optional(),
  /** What stands after the result's variable to read an output member. */
  read: ofFacts,
  /** The output member that the call returns in place of the whole response. */
  selected: ofFacts.optional(),
});

/** What the samples of a language must say. */
export const samplesSchema = z.strictObject({
  literals: z.record(z.enum(keysOf(sampleValues)), z.string()),
  /** The types of variables, in languages that declare them. */
  types: z.record(z.enum(keysOf(typedValues)), z.string()).optional(),
  /** A statement that never ends. */
  endless: z.string(),
  /** A statement that fails, where that of the dialect only keeps the next one from running. */
  crash: z.string().optional(),
  /** A statement that declares VARIABLE, of whatever type, with VALUE; absent where results come otherwise. */
  variable: z.string().optional(),
  /** An object that is part of no result, in languages that have objects. */
  stranger: z.string().optional(),
  /** Whether a call can be left unawaited. */
  isAsynchronous: z.boolean(),
  /** Whether a call takes the members of a structure one by one, so that the structure itself has no name. */
  takesStructuresApart: z.boolean().optional(),
  /** Its SDK's names, where the facts of the KMS API know them. */
  names: factNamesSchema.optional(),
});

/** What the tests must know of a language that its target doesn't say. */
export type Samples = z.infer<typeof samplesSchema>;

/** How an SDK's names are made of those that the facts give for it. */
export type FactNames = z.infer<typeof factNamesSchema>;

function keysOf<Name extends string>(values: Readonly<Record<Name, unknown>>): Name[] {
  const isName = (name: string): name is Name => Object.hasOwn(values, name);
  return Object.keys(values).filter(isName);
}

/**
 * The samples of a language, from its folder.
 *
 * @throws Error when there are none, or they don't say what each language's must
 */
export function samplesOf(id: string): Samples {
  const path = repositoryPath('src', 'languages', id, 'samples.json');
  try {
    return samplesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} must hold samples as test/samples.ts describes them: ${String(error)}`, { cause: error });
  }
}
