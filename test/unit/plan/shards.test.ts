import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import { partsOf, shardsOf } from '../../../harness/plan/shards.ts';
import type { Job } from '../../../harness/verify/job.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { targets } from '../../../src/languages/targets.ts';

const jobs = new Planner(pages).jobs({});
const COUNT = fc.integer({ min: 1, max: 40 });

const named = (part: readonly Job[]): string[] => part.map(({ run, path }) => `${path} ${run}`);

/** How many images the machines of all parts need. */
function imagesOf(parts: readonly (readonly Job[])[]): number {
  return parts.map((part) => new Set(part.map(({ target }) => target.id)).size).reduce((sum, size) => sum + size, 0);
}

test('each run is in exactly one part, in the order of the plan, and there are as many parts as asked for', () => {
  fc.assert(
    fc.property(fc.subarray(jobs), COUNT, (some, count) => {
      const parts = shardsOf(some, count);
      expect(parts).toHaveLength(count);
      const index = new Map(some.map((job, place) => [job, place]));
      const places = parts.map((part) => part.map((job) => index.get(job) ?? -1));
      expect(places.flat().toSorted((a, b) => a - b)).toEqual(some.map((_job, place) => place));
      for (const ofPart of places) expect(ofPart).toEqual(ofPart.toSorted((a, b) => a - b));
    }),
    { numRuns: 50 },
  );
});

test('parts follow from what is run alone', () => {
  const again = new Planner(pages).jobs({});
  fc.assert(
    fc.property(COUNT, (count) => {
      expect(shardsOf(again, count).map(named)).toEqual(shardsOf(jobs, count).map(named));
    }),
    { numRuns: 10 },
  );
});

test('a target is cut no oftener than there are parts', () => {
  fc.assert(
    fc.property(fc.subarray(jobs), COUNT, (some, count) => {
      const needed = new Set(some.map(({ target }) => target.id)).size;
      expect(imagesOf(shardsOf(some, count))).toBeLessThanOrEqual(needed + count - 1);
    }),
    { numRuns: 50 },
  );
});

/** So long as this a machine takes whichever way runs are divided: what they take together, and an image for each target. */
test('no part takes much longer than its share', () => {
  const seconds = (part: readonly Job[]): number => {
    const images = new Set(part.map(({ target }) => target.id)).size;
    return images * 60 + part.reduce((sum, job) => sum + secondsOf(job), 0);
  };
  const shared = seconds(jobs);
  for (let count = 1; count <= targets.length; count++) {
    const longest = Math.max(...shardsOf(jobs, count).map(seconds));
    // A cut costs an image, and a part is as large as the next ten seconds.
    expect(longest).toBeLessThanOrEqual((shared + (count - 1) * 60) / count + 10 + Math.max(...jobs.map(secondsOf)));
  }
});

function secondsOf({ complete, target }: Job): number {
  const { durationMs = 1000 }: { readonly durationMs?: number } = target.complete;
  return complete === undefined ? 0.15 : durationMs / 1000;
}

test('what is small is not cut: another machine would build an image for nothing', () => {
  const few = jobs.filter(({ target }) => target.id === 'python').slice(0, 20);
  expect(shardsOf(few, 4).map((part) => part.length)).toEqual([20, 0, 0, 0]);
});

test('as many languages as machines are a language a machine', () => {
  const ids = ['python', 'ruby', 'php'];
  const some = jobs.filter(({ page, target }) => page.id === 'rotation' && ids.includes(target.id));
  expect(shardsOf(some, ids.length).map((part) => [...new Set(part.map(({ target }) => target.id))])).toEqual(
    ids.map((id) => [id]),
  );
});

test('by targets, each that has something to run has a part with all of it; where none has, there is an empty one', () => {
  fc.assert(
    fc.property(fc.subarray(jobs), (some) => {
      const parts = partsOf(some, { by: 'target' }, 'python');
      const names = [...new Set(some.map(({ target }) => target.id))];
      expect(parts.map(({ name }) => name)).toEqual(names.length === 0 ? ['python'] : names);
      for (const { name, jobs: part } of parts) expect(part).toEqual(some.filter(({ target }) => target.id === name));
    }),
    { numRuns: 20 },
  );
});
