import { beforeAll, expect, test } from 'vitest';
import { jobOf } from '../../harness/mutate/job.ts';
import type { Mutant } from '../../harness/mutate/mutant.ts';
import { mutantsOf } from '../../harness/mutate/mutants.ts';
import { specimenOf } from '../../harness/mutate/specimen.ts';
import { tryMutant } from '../../harness/mutate/trial.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { caseOf, type Job } from '../../harness/verify/job.ts';
import type { RunReport } from '../../harness/verify/report.ts';
import { inSession } from '../../harness/verify/session.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { targets } from '../../src/languages/targets.ts';
import { readSnippet } from '../../src/render/manifest.ts';

/** To build a program takes seconds of both processors where its language is compiled. */
const LIMIT_MS = 20 * 60_000;

const planner = new Planner(pages);

/** One whose result is read, one whose list is shown, one that shows a time, and one that fails. */
const intact = [
  ...planner.jobs({ case: ['complete'], example: ['generate-data-key', 'list-aliases', 'schedule-key-deletion'] }),
  ...planner
    .jobs({ case: ['complete'], example: ['list-key-policies'] })
    .filter(({ failure }) => failure !== undefined),
];

let mutants: readonly Mutant[];
let reports: readonly RunReport[];

beforeAll(async () => {
  const specimens = await Promise.all(
    planner
      .jobs({ case: ['success'], example: ['list-key-policies'] })
      .map((job) => specimenOf(job, readSnippet(job.path))),
  );
  mutants = specimens.flatMap((specimen) => mutantsOf(specimen)).filter(({ kind }) => kind === 'complete program');
  const broken = mutants.map((mutant, index) => jobOf(mutant, `m${String(index)}`, planner));
  const signal = new AbortController().signal;
  const verification = await inSession({ signal, onProgress: () => undefined }, (session) =>
    session.verify([...intact, ...broken, garrulous()], { limitSeconds: 60, seed: 1 }),
  );
  reports = verification.runs;
}, LIMIT_MS);

/** A program that prints a secret. */
function garrulous(): Job {
  const [job] = planner.jobs({ case: ['complete'], example: ['generate-data-key'], target: ['python'] });
  return planner.job(job!, '', {
    run: 'g1',
    complete: `${job!.program.text}print(__import__('base64').b64encode(plaintext_key))\n`,
  });
}

test('complete programs run by their own commands, show what came, and end with an error where the call fails', () => {
  const runs = reports.filter(({ job }) => intact.includes(job));
  expect(new Set(runs.map(({ job }) => job.target.id))).toEqual(new Set(targets.map(({ id }) => id)));
  expect(
    runs.map(({ job, verdict, shortfalls }) => [job.example.id, job.target.id, caseOf(job), verdict, shortfalls]),
  ).toEqual(intact.map((job) => [job.example.id, job.target.id, caseOf(job), 'pass', []]));
  for (const { job, outcome } of runs) expect(outcome?.exitStatus === 0).toBe(job.failure === undefined);
});

test('what a program needs around its snippet can not be lost', () => {
  expect(mutants.length).toBeGreaterThan(targets.length);
  const trials = mutants.map((mutant, index) => tryMutant(mutant, reports[intact.length + index]!));
  expect(
    trials
      .filter(({ mutant: { equivalent }, outcome }) => outcome !== (equivalent === undefined ? 'caught' : 'equivalent'))
      .map(({ mutant, report: { verdict, shortfalls } }) => [
        mutant.id,
        mutant.intact.path,
        verdict,
        shortfalls[0]?.found,
      ]),
  ).toEqual([]);
});

test('a program that prints a secret falls short', () => {
  const { verdict, shortfalls } = reports.at(-1)!;
  expect(verdict).toBe('output');
  expect(shortfalls[0]!.expected).toBe('no secret in what is printed');
});
