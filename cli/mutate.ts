import process from 'node:process';
import type { Mutant } from '../harness/mutate/mutant.ts';
import { mutantsOf } from '../harness/mutate/mutants.ts';
import { mutationJson, mutationText } from '../harness/mutate/report.ts';
import { jobOf } from '../harness/mutate/job.ts';
import { specimenOf, type Specimen } from '../harness/mutate/specimen.ts';
import { testingReport, testingReportPage } from '../harness/mutate/testing-report.ts';
import { tryMutant, type Trial } from '../harness/mutate/trial.ts';
import type { Job } from '../harness/verify/job.ts';
import type { Verification } from '../harness/verify/report.ts';
import { environmentText, shortfallDetails } from '../harness/report/text.ts';
import type { FailureStatus } from '../src/errors.ts';
import { Planner } from '../harness/plan/plan.ts';
import { pages } from '../src/chapter/chapter.ts';
import { readSnippet } from '../src/render/manifest.ts';
import { templateFolders } from '../src/render/templates.ts';
import { parseLimit, parseSeed } from './numbers.ts';
import { subjectsInJson, withReports, writeReports } from './reports.ts';
import { runJobs } from './supervised.ts';

/** What `mutate` was asked for; names that were not given mean all. */
export interface MutateOptions {
  readonly page?: readonly string[];
  readonly example?: readonly string[];
  readonly target?: readonly string[];
  readonly seed?: string;
  readonly limit: string;
  readonly json: string;
  readonly testingReport: string;
  readonly html: string;
}

/** Makes the mutants of a published snippet. */
type Mutation = (specimen: Specimen) => readonly Mutant[];

/**
 * Runs broken snippets, each for itself, beside the intact ones, and tells which of them the harness doesn't notice.
 *
 * @returns The exit status: 0 when every mutant was caught and every intact snippet passed.
 * @throws KmsExamplesError when names, limits or files are wrong, or the environment fails
 */
export async function mutate(options: MutateOptions, mutation: Mutation = mutantsOf): Promise<FailureStatus | 0> {
  const limitSeconds = parseLimit(options.limit);
  const planner = new Planner(pages);
  const intact = planner.jobs({ ...options, case: ['success'] });
  const templatesOf = templateFolders();
  const specimens = await Promise.all(intact.map((job) => specimenOf(job, readSnippet(job.path), templatesOf)));
  const mutants = specimens.flatMap((specimen) => mutation(specimen));
  const broken = mutants.map((mutant, index) => jobOf(mutant, `m${String(index + 1)}`, planner));
  const seed = parseSeed(options.seed);
  const verification = await withReports([options.json, options.testingReport, options.html], async () => {
    const all = await runJobs([...intact, ...broken], { limitSeconds, confirmed: 'passes', seed });
    // Beside all the others, what only takes long may take too long.
    const late = trialsOf(mutants, broken, all).flatMap(({ outcome, report }) =>
      outcome === 'missed' && report.verdict === 'timeout' ? [report.job] : [],
    );
    if (late.length === 0) return all;
    const again = await runJobs(late, { limitSeconds, isolation: 'isolated', seed });
    return { ...all, runs: [...all.runs.filter(({ job }) => !late.includes(job)), ...again.runs] };
  });

  const trials = trialsOf(mutants, broken, verification);
  const controls = verification.runs.filter(({ job }) => intact.includes(job));
  const { page, example, target } = options;
  const isComplete = [page, example, target].every((names) => names === undefined);
  const subjectsIn = subjectsInJson('mutants', 'id', 'example', 'target');
  const shared = testingReport(trials);
  const reports = [
    { path: options.json, text: mutationJson(trials), subjectsIn },
    { path: options.testingReport, text: `${JSON.stringify(shared)}\n`, subjectsIn: () => [] },
    { path: options.html, text: testingReportPage(shared), subjectsIn: () => [] },
  ];
  writeReports(reports, isComplete);
  const parts = [...shortfallDetails(controls), mutationText(trials), environmentText(verification)];
  process.stdout.write(`${parts.join('\n\n')}\n`);

  if (verification.runs.some(({ verdict }) => verdict === 'environment')) return 2;
  const holds =
    trials.length === mutants.length &&
    controls.every(({ verdict }) => verdict === 'pass') &&
    trials.some(({ outcome }) => outcome === 'caught') &&
    trials.every(({ outcome }) => outcome !== 'missed');
  return holds ? 0 : 1;
}

/** What came of mutants, each of which was run as the job in its place. */
function trialsOf(mutants: readonly Mutant[], jobs: readonly Job[], { runs }: Verification): Trial[] {
  const reportOf = new Map(runs.map((report) => [report.job, report]));
  return mutants.flatMap((mutant, index) => {
    const job = jobs[index];
    const report = job === undefined ? undefined : reportOf.get(job);
    return report === undefined ? [] : [tryMutant(mutant, report)];
  });
}
