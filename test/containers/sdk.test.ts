import { expect, test } from 'vitest';
import { Planner } from '../../harness/plan/plan.ts';
import type { Job } from '../../harness/verify/job.ts';
import { inSession } from '../../harness/verify/session.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { lockedSdk, lockFileOf, sdkText } from '../../src/languages/sdk.ts';
import { python } from '../../src/languages/python/python.ts';
import type { Target } from '../../src/languages/target.ts';

/** Python, as if the version of its SDK were that of a library beside it in the lock file. */
const otherwise: Target = {
  ...python,
  sdk: { ...python.sdk, lock: { ...python.sdk.lock, version: /^six==(\S+)/gmu } },
};

const jobs = new Planner(pages)
  .jobs({ edition: ['current'], example: ['get-key-policy'], target: ['python', 'php'], case: ['success'] })
  .map((job): Job => (job.target.id === python.id ? { ...job, target: otherwise } : job));

test('where an image holds another SDK than is locked, its runs are not made, each time anew; others are', async () => {
  const { signal } = new AbortController();
  await inSession({ signal, onProgress: () => undefined }, async (session) => {
    for (const _time of ['first', 'second']) {
      const { runs, environment } = await session.verify(jobs, { limitSeconds: 60, seed: 1 });
      const [ofPython, ...others] = runs.toSorted(({ job }) => (job.target.id === python.id ? -1 : 1));
      expect(others.map(({ verdict }) => verdict)).toEqual(others.map(() => 'pass'));
      expect(ofPython).toMatchObject({
        verdict: 'environment',
        shortfalls: [
          {
            verdict: 'environment',
            expected: `${sdkText(lockedSdk(otherwise))}, which ${lockFileOf(python)} has`,
            found: `image of python: ${sdkText(lockedSdk(python))}`,
          },
        ],
      });
      expect(Object.keys(environment.toolchains)).toEqual(others.map(({ job }) => job.target.id));
    }
  });
});
