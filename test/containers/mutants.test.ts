import { expect, test } from 'vitest';
import { jobOf } from '../../harness/mutate/job.ts';
import type { Mutant } from '../../harness/mutate/mutant.ts';
import { mutantsOf } from '../../harness/mutate/mutants.ts';
import { specimenOf } from '../../harness/mutate/specimen.ts';
import { tryMutant } from '../../harness/mutate/trial.ts';
import type { RunReport } from '../../harness/verify/report.ts';
import { inSession } from '../../harness/verify/session.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { mutate } from '../../cli/mutate.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { targets } from '../../src/languages/targets.ts';
import { readSnippet } from '../../src/render/manifest.ts';
import { sha256 } from '../../src/sha256.ts';
import { withFolder } from '../command.ts';

const MINUTE_MS = 60_000;

/** How many mutants of each kind the sample has of a language. */
const OF_A_KIND = 2;

/** Mutants that race with their own call: whether it is made before the program ends depends on the machine. */
const RACING = ['error-in-background'];

/** What breaks complete programs, which are built and never run in a worker, has a test beside them. */
const BUILT = 'complete program';

const planner = new Planner(pages);

/** Of each language mutants of all kinds, from snippets all over the chapter. */
async function sample(): Promise<Mutant[]> {
  const jobs = planner.jobs({ case: ['success'] });
  const specimens = await Promise.all(jobs.map((job) => specimenOf(job, readSnippet(job.path))));
  return targets.flatMap(({ id }) => {
    const mutants = specimens
      .filter(({ target }) => target.id === id)
      .flatMap((specimen) => mutantsOf(specimen))
      .filter(({ id: mutant, kind }) => !RACING.includes(mutant) && kind !== BUILT)
      .toSorted(byDigest);
    const kinds = [...new Set(mutants.map(({ kind }) => kind))];
    return kinds.flatMap((kind) => mutants.filter((mutant) => mutant.kind === kind).slice(0, OF_A_KIND));
  });
}

/** An order that follows from what a mutant is, so that an example more moves few others into the sample or out of it. */
function byDigest(one: Mutant, other: Mutant): number {
  return digestOf(one) < digestOf(other) ? -1 : 1;
}

function digestOf({ id, specimen: { path } }: Mutant): string {
  return sha256(`${id} ${path}`);
}

test(
  'a sample of mutants of every kind, in every language, is caught, in a worker as isolated',
  { timeout: 8 * MINUTE_MS },
  async () => {
    const mutants = await sample();
    expect(new Set(mutants.map(({ specimen }) => specimen.target.id))).toEqual(new Set(targets.map(({ id }) => id)));

    const jobs = mutants.map((mutant, index) => jobOf(mutant, `m${String(index)}`, planner));
    const signal = new AbortController().signal;
    const options = { limitSeconds: 60, seed: 1 } as const;
    const [{ runs }, isolated] = await inSession({ signal, onProgress: () => undefined }, async (session) => [
      await session.verify(jobs, { ...options, confirmed: 'passes' }),
      await session.verify(jobs, { ...options, isolation: 'isolated' }),
    ]);

    expect(runs.length).toBe(mutants.length);
    expect(verdictsOf(runs)).toEqual(verdictsOf(isolated.runs));
    const trials = mutants.map((mutant, index) => tryMutant(mutant, runs[index]!));
    const unlike = trials.filter(({ mutant: { equivalent }, outcome }) =>
      equivalent === undefined ? outcome !== 'caught' : outcome !== 'equivalent',
    );
    expect(
      unlike.map(({ mutant, report: { verdict } }) => `${mutant.id} of ${mutant.specimen.path}: ${verdict}`),
    ).toEqual([]);
  },
);

/** In what ways runs fell short. */
function verdictsOf(runs: readonly RunReport[]): string[] {
  return runs.map(({ job: { path, run }, verdict, shortfalls }) =>
    [run, path, verdict, ...shortfalls.map((shortfall) => shortfall.verdict)].join(' '),
  );
}

test.each<[string, number, (mutants: Mutant[]) => Mutant[]]>([
  ['a mutant that is caught', 0, (mutants) => mutants.filter(({ id }) => id === 'other-key')],
  ['a mutant that only adds a comment', 1, ([any]) => [{ ...any!, text: `${any!.specimen.text}# Done\n` }]],
  [
    'a mutant that is caught with another verdict',
    1,
    (mutants) =>
      mutants.filter(({ id }) => id === 'other-key').map((mutant) => ({ ...mutant, fits: { compile: /./u } })),
  ],
  [
    'a mutant that is caught with another message',
    1,
    (mutants) =>
      mutants.filter(({ id }) => id === 'other-key').map((mutant) => ({ ...mutant, fits: { request: /Plaintext/u } })),
  ],
  [
    'an equivalent that is none',
    1,
    (mutants) =>
      mutants.filter(({ id }) => id === 'other-key').map((mutant) => ({ ...mutant, equivalent: 'so it is said' })),
  ],
  ['no mutant at all', 1, () => []],
])('%s makes the command end with %i', async (_name, status, choose) => {
  await withFolder(async (folder) => {
    const options = {
      target: ['python'],
      example: ['list-key-policies'],
      limit: '30',
      json: `${folder}/mutation.json`,
      testingReport: `${folder}/mutation-report.json`,
      html: `${folder}/mutation.html`,
    };
    const ended = await mutate(options, (specimen) => choose(mutantsOf(specimen)));
    expect(ended).toBe(status);
  });
});
