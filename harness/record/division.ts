import { sha256 } from '../../src/sha256.ts';
import { partsOf, type Part, type Parting } from '../plan/shards.ts';
import type { Job } from '../verify/job.ts';
import type { Basis } from './basis.ts';
import { proofOf, type Proof, type Trusted } from './proof.ts';

/** How runs are divided among machines. */
export interface Division {
  /** What is on record of the runs, and so in no part. */
  readonly proof: Proof;
  readonly parts: readonly Part[];
  /** A hash over the fingerprints of all runs of all parts: equal where, and only where, the same is divided alike. */
  readonly plan: string;
}

/**
 * Divides runs among machines that know nothing of each other: by nothing that only one of them knows, such as what has
 * passed there.
 *
 * @param trusted The record where what is on it is left out, and what is on record of what runs saw.
 */
export function divisionOf(
  jobs: readonly Job[],
  parting: Parting,
  basis: Basis,
  trusted: Omit<Trusted, 'passes'>,
): Division {
  const proof = proofOf(jobs, basis, { ...trusted, passes: undefined });
  const parts = partsOf(proof.open, parting, jobs[0]?.target.id ?? '');
  const fingerprints = parts.map((part) => part.jobs.map((job) => proof.fingerprints.get(job)?.whole));
  return { proof, parts, plan: sha256(JSON.stringify(fingerprints)) };
}
