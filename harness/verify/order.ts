import { chunk, sortBy } from 'es-toolkit';
import { statusOf } from '../../src/api/errors.ts';
import { sha256 } from '../../src/sha256.ts';
import type { Job } from './job.ts';

/** How many programs are compiled together, and run before the workers are looked at. */
const BATCH = 200;

/**
 * The jobs in batches, in an order that follows from a seed, so that none has the same neighbours each time. Those of a
 * batch whose SDK waits before it tries again come first: they take longest, and others run meanwhile. Complete programs,
 * which have to be built, come last.
 */
export function inBatches(jobs: readonly Job[], seed: number): Job[][] {
  const shuffled = sortBy(jobs, [({ run }) => sha256(`${String(seed)} ${run}`)]);
  const ordered = sortBy(shuffled, [({ complete }) => (complete === undefined ? 0 : 1)]);
  return chunk(ordered, BATCH).map((batch) => sortBy(batch, [(job) => (waits(job) ? 0 : 1)]));
}

/** The errors of clients after which an SDK waits, and tries again, as after all errors of servers. */
const RETRIED: ReadonlySet<string> = new Set(['ThrottlingException', 'LimitExceededException']);

/** Whether a job's SDK will wait before it tries again. */
export function waits({ failure }: Pick<Job, 'failure'>): boolean {
  if (failure?.answer === undefined) return false;
  const { error } = failure.answer;
  return RETRIED.has(error) || statusOf(error) >= 500;
}
