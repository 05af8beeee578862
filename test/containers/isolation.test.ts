import { isEqual, sumBy, uniqBy, zip } from 'es-toolkit';
import { beforeAll, expect, test } from 'vitest';
import { seenIn } from '../../harness/evidence/seen.ts';
import type { Usage } from '../../harness/machines/docker/usage.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { caseOf, type Job } from '../../harness/verify/job.ts';
import type { RunReport, Verification } from '../../harness/verify/report.ts';
import { inSession } from '../../harness/verify/session.ts';
import { pages } from '../../src/chapter/chapter.ts';

const SUPERVISION = { signal: new AbortController().signal, onProgress: () => undefined };
const OPTIONS = { limitSeconds: 60 };

const MEBIBYTE = 1024 ** 2;

/** What all containers may take together, and what each may take after many runs of what it took after few. */
const MEMORY = { together: 4096 * MEBIBYTE, growth: 2, slack: 64 * MEBIBYTE } as const;

/** In how many portions all of it runs in workers, at least two thousand programs: memory may not grow from one to the next. */
const PORTIONS = 2;

/**
 * Which part of the runs is made isolated, too: in processes of their own all of them take ten minutes on a quiet machine.
 * Each of the parts has its turn on another day.
 */
const PARTS = 6;
const TURN = Math.floor(Date.now() / (24 * 60 * 60_000)) % PARTS;

const LIMIT_MS = 45 * 60_000;

let portions: readonly { readonly verification: Verification; readonly usage: Readonly<Record<string, Usage>> }[];
let isolated: Verification;

/** Of the many cases in which the recorder answers with an error, those of the operation that has most of them. */
const isOfTried = ({ example }: Job): boolean => example.operation === 'CreateKey';

beforeAll(async () => {
  const all = new Planner(pages)
    .jobs({})
    // A complete program always has a process of its own.
    .filter(({ complete }) => complete === undefined)
    .filter((job) => !caseOf(job).startsWith('error: ') || isOfTried(job));
  // The manners of two editions differ in their text, and not in what a worker must keep apart.
  const jobs = uniqBy(all, (job) => `${job.target.id} ${job.example.id} ${caseOf(job)}`);
  expect(jobs.length).toBeGreaterThan(2000);
  await inSession(SUPERVISION, async (session) => {
    const made: (typeof portions)[number][] = [];
    for (let seed = 1; seed <= PORTIONS; seed++) {
      const portion = jobs.filter((_job, index) => index % PORTIONS === seed - 1);
      const verification = await session.verify(portion, { ...OPTIONS, seed });
      made.push({ verification, usage: await session.usage() });
    }
    portions = made;
    const part = jobs.filter((_job, index) => index % PARTS === TURN);
    isolated = await session.verify(part, { ...OPTIONS, seed: 1, isolation: 'isolated' });
  });
}, LIMIT_MS);

test('every run comes to the same verdict in a worker and isolated, and sees the same', () => {
  expect(isolated.runs.every(({ isolation }) => isolation === 'isolated')).toBe(true);
  const warm = portions.flatMap(({ verification }) => verification.runs);
  expect(warm.filter(({ verdict }) => verdict !== 'pass').map(nameOf)).toEqual([]);
  expect(warm.filter(({ isolation }) => isolation !== 'warm').map(nameOf)).toEqual([]);
  // Run by run, so that a difference is told without what all the others saw.
  const inWorkers = new Map(warm.map((report) => [report.job, report]));
  const seen = isolated.runs.map(({ job }) => inWorkers.get(job)).map((report) => report && sightOf(report));
  const differences = zip(seen, isolated.runs.map(sightOf)).filter(([inWorker, alone]) => !isEqual(inWorker, alone));
  expect(differences).toEqual([]);
});

test('two thousand runs take hardly more memory than the first half of them', () => {
  const [first = {}, last = {}] = [portions[0]?.usage, portions.at(-1)?.usage];
  const grown = Object.entries(last).filter(
    ([name, { memoryBytes }]) => memoryBytes > MEMORY.growth * (first[name]?.memoryBytes ?? 0) + MEMORY.slack,
  );
  expect(grown).toEqual([]);
  expect(sumBy(Object.values(last), ({ memoryBytes }) => memoryBytes)).toBeLessThan(MEMORY.together);
});

function nameOf({ job }: RunReport): string {
  return `${job.example.id} ${job.target.id} ${caseOf(job)}`;
}

/** What a run saw, the same for all runs of the same; of one that fell short, its messages, to tell why. */
function sightOf(report: RunReport): unknown {
  const { verdict, outcome } = report;
  return { run: nameOf(report), verdict, exitStatus: outcome?.exitStatus, saw: seenIn(report) ?? outcome?.stderr };
}
