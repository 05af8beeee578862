import process from 'node:process';
import type { Supervision } from '../harness/machines/workshop.ts';
import type { Progress } from '../harness/progress.ts';
import type { Job } from '../harness/verify/job.ts';
import type { Verification } from '../harness/verify/report.ts';
import { inSession, type VerifyOptions } from '../harness/verify/session.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { showProgress, type Subject } from './progress.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The subjects of progress beside the targets' own, where snippets run. */
export const SERVICES: readonly Subject[] = [
  { id: 'emulator', title: 'Emulator' },
  { id: 'recorder', title: 'Recorder' },
];

/** How the runs of jobs are told. */
interface Telling {
  /** Is told what came of them, before what they ran in is removed. */
  readonly onVerified?: (verification: Verification) => void;
  /** How progress is told, where not as it is. */
  readonly told?: (progress: Progress) => Progress;
  /** Whether also to find out what the containers have used. */
  readonly measured?: boolean;
}

/**
 * Runs the jobs' programs under supervision.
 *
 * @throws KmsExamplesError when the environment fails, or `interrupted`
 */
export function runJobs(
  jobs: readonly Job[],
  options: VerifyOptions,
  { onVerified, told = (progress) => progress, measured = false }: Telling = {},
): Promise<Verification> {
  const subjects = [...SERVICES, ...new Set(jobs.map(({ target }) => target))];
  return supervised(subjects, ({ signal, onProgress }, endProgress) =>
    inSession({ signal, onProgress: (progress) => onProgress(told(progress)) }, async (session) => {
      const verified = await session.verify(jobs, options);
      await endProgress();
      const verification = measured
        ? { ...verified, timings: { ...verified.timings, usage: await session.usage() } }
        : verified;
      onVerified?.(verification);
      return verification;
    }),
  );
}

/**
 * Works while its progress is shown. Ends the work early on Ctrl-C, or when the process is asked to end, and waits until
 * it has ended.
 */
export async function supervised<Result>(
  subjects: readonly Subject[],
  work: (supervision: Supervision, endProgress: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const { onProgress, end } = showProgress(subjects);
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
    return await work({ signal: interruption.signal, onProgress }, end);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    await end();
  }
}
