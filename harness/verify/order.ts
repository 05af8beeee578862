import { sortBy } from 'es-toolkit';
import { sha256 } from '../../src/render/manifest.ts';
import type { Job } from './job.ts';

/**
 * The jobs in an order that follows from a seed, so that none has the same neighbours each time. Those whose SDK waits
 * before it tries again come first: they take longest.
 */
export function shuffled(jobs: readonly Job[], seed: number): Job[] {
  return sortBy(jobs, [(job) => (waits(job) ? 0 : 1), ({ run }) => sha256(`${String(seed)} ${run}`)]);
}

/** The errors after which an SDK waits, and tries again. */
const RETRIED: ReadonlySet<string> = new Set(['ThrottlingException', 'LimitExceededException']);

/** Whether a job's SDK will wait before it tries again. */
export function waits({ failure }: Pick<Job, 'failure'>): boolean {
  return failure?.answer !== undefined && RETRIED.has(failure.answer.error);
}
