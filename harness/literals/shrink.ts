import * as fc from 'fast-check';
import { isList, type Value } from '../../src/model/value.ts';
import { anyValue } from './arbitrary-values.ts';
import type { BatchOutcome, Reader } from './reader.ts';

/** A value that a target's literals don't stand for, and what came of them. */
export interface Misreading {
  readonly value: Value;
  readonly found: string;
}

/** How many candidates are tried at a time, each by a program of its own. */
const CANDIDATES = 16;

/**
 * Finds the smallest value that is misread: one that none of its parts and none of the smaller values that fast-check
 * derives from it shares that fate with.
 *
 * @throws KmsExamplesError when the container fails
 */
export async function shrink(reader: Reader, misreading: Misreading): Promise<Misreading> {
  let smallest = misreading;
  let candidates = smallerThan(new fc.Value(misreading.value, undefined));
  for (;;) {
    const tried = take(candidates, CANDIDATES);
    if (tried.length === 0) return smallest;
    const outcomes = await reader.read(tried.map(({ value }) => [value]));
    for (const [index, candidate] of tried.entries()) {
      const found = problemOf(outcomes[index]);
      if (found === undefined) continue;
      smallest = { value: candidate.value, found };
      candidates = smallerThan(candidate);
      break;
    }
  }
}

/** What is wrong with the value of a program that holds no other. */
export function problemOf(outcome: BatchOutcome | undefined): string | undefined {
  return outcome?.problems === undefined ? outcome?.failure : outcome.problems[0];
}

function* smallerThan({ value, context }: fc.Value<Value>): Generator<fc.Value<Value>> {
  for (const part of partsOf(value)) yield new fc.Value(part, undefined);
  yield* anyValue.shrink(value, context);
}

function partsOf(value: Value): readonly Value[] {
  if (typeof value !== 'object' || value instanceof Uint8Array) return [];
  return isList(value) ? value : Object.entries(value).flat();
}

function take<Item>(items: Generator<Item>, count: number): Item[] {
  const taken: Item[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
