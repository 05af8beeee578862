import { expect, test } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import { shuffled, waits } from '../../../harness/verify/order.ts';
import { pages } from '../../../src/chapter/chapter.ts';

const jobs = new Planner(pages).jobs({ target: ['python'] });
const namesOf = (seed: number): string[] => shuffled(jobs, seed).map(({ run }) => run);

test('an order has every job once, and follows from its seed', () => {
  expect(namesOf(1).toSorted()).toEqual(jobs.map(({ run }) => run).toSorted());
  expect(namesOf(1)).toEqual(namesOf(1));
  expect(namesOf(1)).not.toEqual(namesOf(2));
});

test('those start first whose SDK waits before it tries again', () => {
  const waiting = shuffled(jobs, 1).map(waits);
  expect(waiting).toContain(true);
  expect(waiting).toEqual(waiting.toSorted((a, b) => Number(b) - Number(a)));
});
