import * as fc from 'fast-check';
import type { ShapedValue } from '../../src/model/value.ts';
import { simplerThan } from './arbitrary-values.ts';
import { readBack, type BatchOutcome, type Reader } from './reader.ts';

/** A value that a target's literals don't stand for, and what came of them. */
export interface Misreading extends ShapedValue {
  readonly found: string;
}

/** How many candidates are tried at a time. */
const CANDIDATES = 16;

/**
 * Finds the simplest value that is misread, as fast-check does: whatever is one step simpler is read back equal.
 *
 * @throws KmsExamplesError when the container fails
 */
export async function shrink(reader: Reader, misreading: Misreading): Promise<Misreading> {
  let simplest = misreading;
  let candidates = simplerThan(new fc.Value<ShapedValue>(misreading, undefined), reader.writer.target);
  for (;;) {
    const tried = take(candidates, CANDIDATES);
    if (tried.length === 0) return simplest;
    const values = tried.map(({ value }) => value);
    const problems = await problemsOf(reader, values);
    for (const [index, candidate] of tried.entries()) {
      const found = problems[index];
      if (found === undefined) continue;
      simplest = { ...candidate.value, found };
      candidates = simplerThan(candidate, reader.writer.target);
      break;
    }
  }
}

/** What is wrong with each value. Only where a program of all of them can't be read, each has a program of its own. */
async function problemsOf(reader: Reader, values: readonly ShapedValue[]): Promise<readonly (string | undefined)[]> {
  const [together] = await readBack(reader, [values]);
  if (together?.problems !== undefined) return together.problems;
  const outcomes = await readBack(
    reader,
    values.map((value) => [value]),
  );
  return outcomes.map(problemOf);
}

/** What is wrong with the value of a program that holds no other. */
export function problemOf(outcome: BatchOutcome | undefined): string | undefined {
  return outcome?.problems === undefined ? outcome?.failure : outcome.problems[0];
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
