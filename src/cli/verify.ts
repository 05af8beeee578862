import process from 'node:process';
import { verificationJson } from '../../harness/report/json.ts';
import { verificationJunit } from '../../harness/report/junit.ts';
import {
  environmentText,
  equalityMatrix,
  shortfallDetails,
  timingsText,
  verdictTable,
} from '../../harness/report/text.ts';
import type { RunReport } from '../../harness/verify/report.ts';
import { verifyJobs } from '../../harness/verify/verify.ts';
import { formatDetails, KmsExamplesError, type FailureStatus } from '../errors.ts';
import { writeText } from './folder.ts';
import { selectJobs } from './jobs.ts';
import type { VerifyOptions } from './main.ts';
import { showProgress } from './progress.ts';
import { refreshGenerated } from './refresh.ts';

/**
 * Runs published snippets, prints the verdicts and writes the reports.
 *
 * @returns The exit status: 0 when every run passed on what the model and the templates render.
 * @throws KmsExamplesError when names, limits or files are wrong, or the environment fails
 */
export async function verify(options: VerifyOptions): Promise<FailureStatus | 0> {
  const limitSeconds = parseLimit(options.limit);
  const edited = await refreshGenerated();
  const jobs = selectJobs(options);
  const shown = [...new Set(jobs.map(({ target }) => target))];
  const { onProgress, end } = showProgress([...SERVICES, ...shown]);
  const verification = await interruptible((signal) => verifyJobs(jobs, { limitSeconds, signal, onProgress })).finally(
    end,
  );

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

/** The subjects of progress that every command shows which runs snippets. */
export const SERVICES = [
  { id: 'emulator', title: 'Emulator' },
  { id: 'recorder', title: 'Recorder' },
];

/** @throws KmsExamplesError `invalid-option` */
export function parseLimit(text: string): number {
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new KmsExamplesError('invalid-option', {
    where: '--limit',
    expected: 'a number of seconds above 0',
    found: text,
    remedy: 'leave it out for 30 s',
  });
}

/** Has the action end early on Ctrl-C, or when the process is asked to end, and waits until it has ended. */
export async function interruptible<Result>(action: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const interruption = new AbortController();
  const interrupt = (signal: NodeJS.Signals): void => {
    interruption.abort(
      new KmsExamplesError('interrupted', {
        expected: 'the time to finish',
        found: signal,
        remedy: 'nothing: what was started has been removed',
      }),
    );
  };
  // A listener that is removed when it is called would leave the end of the process to others who listen.
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await action(interruption.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
