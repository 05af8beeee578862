import process from 'node:process';
import { verificationJson } from '../harness/report/json.ts';
import { verificationJunit } from '../harness/report/junit.ts';
import {
  environmentText,
  equalityMatrix,
  shortfallDetails,
  timingsText,
  verdictTable,
} from '../harness/report/text.ts';
import type { RunReport } from '../harness/verify/report.ts';
import { verifyJobs } from '../harness/verify/verify.ts';
import { formatDetails, type FailureStatus } from '../src/errors.ts';
import { removeReports, writeText } from './folder.ts';
import { interruptible } from './interruption.ts';
import { Planner } from '../harness/plan/plan.ts';
import { pages } from '../src/chapter/chapter.ts';
import { parseLimit } from './limit.ts';
import { SERVICES, showProgress } from './progress.ts';
import { recordProof } from './record.ts';
import { refreshGenerated } from './refresh.ts';

/** What `verify` was asked for; names that were not given mean all. */
export interface VerifyOptions {
  readonly edition?: readonly string[];
  readonly page?: readonly string[];
  readonly example?: readonly string[];
  readonly target?: readonly string[];
  readonly case?: readonly string[];
  readonly limit: string;
  readonly timings?: true;
  readonly json: string;
  readonly junit: string;
}

/**
 * Runs published snippets, prints the verdicts and writes the reports.
 *
 * @returns The exit status: 0 when every run passed on what the model and the templates render.
 * @throws KmsExamplesError when names, limits or files are wrong, or the environment fails
 */
export async function verify(options: VerifyOptions): Promise<FailureStatus | 0> {
  const limitSeconds = parseLimit(options.limit);
  removeReports(options.json, options.junit);
  const edited = await refreshGenerated();
  const jobs = new Planner(pages).jobs(options);
  const shown = [...new Set(jobs.map(({ target }) => target))];
  const { onProgress, end } = showProgress([...SERVICES, ...shown]);
  const verification = await interruptible((signal) => verifyJobs(jobs, { limitSeconds, signal, onProgress })).finally(
    end,
  );

  if (isComplete(options) && edited.length === 0) recordProof(verification);
  writeText(options.json, verificationJson(verification));
  writeText(options.junit, verificationJunit(verification));
  const { runs, timings } = verification;
  const parts = [
    verdictTable(runs),
    equalityMatrix(runs),
    ...shortfallDetails(runs),
    ...edited.map(editedByHand),
    environmentText(verification),
    ...(options.timings === true ? [timingsText(timings)] : []),
    countText(runs),
  ];
  process.stdout.write(`${parts.join('\n\n')}\n`);
  return statusOf(runs, edited);
}

/** Whether all that is published was run in all circumstances. */
function isComplete({ edition, page, example, target, case: cases }: VerifyOptions): boolean {
  return [edition, page, example, target, cases].every((names) => names === undefined);
}

function editedByHand(path: string): string {
  return formatDetails('stale-generated', {
    where: `generated/${path}`,
    expected: 'what the model and the templates render',
    found: 'a file that was edited by hand; a snippet was run as it stands',
    remedy: 'change the model or a template instead, and run `npm run generate`, which writes the file anew',
  });
}

function countText(runs: readonly RunReport[]): string {
  const passed = runs.filter(({ verdict }) => verdict === 'pass').length;
  return `${String(passed)} passed, ${String(runs.length - passed)} failed`;
}

function statusOf(runs: readonly RunReport[], edited: readonly string[]): FailureStatus | 0 {
  if (runs.some(({ verdict }) => verdict === 'environment')) return 2;
  return edited.length > 0 || runs.some(({ verdict }) => verdict !== 'pass') ? 1 : 0;
}
