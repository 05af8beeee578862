import { range } from 'es-toolkit';
import { expect, test } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import { inBatches, waits } from '../../../harness/verify/order.ts';
import { pages } from '../../../src/chapter/chapter.ts';

/** The last batches have complete programs, whose failures make no SDK wait. */
const some = new Planner(pages).jobs({ target: ['python'] }).filter(({ complete }) => complete === undefined);
const jobs = range(10).flatMap((copy) => some.map((job) => ({ ...job, run: `${job.run}-${String(copy)}` })));
const namesOf = (seed: number): string[] => inBatches(jobs, seed).flatMap((batch) => batch.map(({ run }) => run));

test('batches have every job once, and follow from their seed', () => {
  expect(namesOf(1).toSorted()).toEqual(jobs.map(({ run }) => run).toSorted());
  expect(namesOf(1)).toEqual(namesOf(1));
  expect(namesOf(1)).not.toEqual(namesOf(2));
});

test('in each batch some wait before they try again, and those start first', () => {
  const batches = inBatches(jobs, 1);
  expect(batches.length).toBeGreaterThan(1);
  for (const batch of batches) {
    const waiting = batch.map(waits);
    expect(waiting).toContain(true);
    expect(waiting).toContain(false);
    expect(waiting).toEqual(waiting.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test('complete programs, which have to be built, come last', () => {
  const all = new Planner(pages).jobs({ target: ['python', 'java'] });
  const isComplete = inBatches(all, 1)
    .flat()
    .map(({ complete }) => complete !== undefined);
  expect(isComplete.filter(Boolean).length).toBeGreaterThan(10);
  const first = isComplete.indexOf(true);
  // Those of the batch in which they begin that wait come first in it.
  expect(isComplete.slice(first + 200).every(Boolean)).toBe(true);
});
