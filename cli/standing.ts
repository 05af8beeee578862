import { Planner } from '../harness/plan/plan.ts';
import { findBasis, type Basis } from '../harness/record/basis.ts';
import { fingerprintsOf, type Fingerprint } from '../harness/record/fingerprint.ts';
import { pathsOf, readRecord, type VerificationRecord } from '../harness/record/record.ts';
import { stalenessOf } from '../harness/record/staleness.ts';
import type { Job } from '../harness/verify/job.ts';
import { pages } from '../src/chapter/chapter.ts';

/** How published snippets stand to the record. */
export interface Standing {
  /** The runs that are not on record as passed as they are, each with why. */
  readonly unproven: ReadonlyMap<Job, readonly string[]>;
  /** Whether all runs of the snippet that lies at a path below `generated/` are on record. */
  readonly isProven: (path: string) => boolean;
}

/**
 * How the snippets stand to the record that lies in `generated/`.
 *
 * @param files Their texts by their paths below `generated/`.
 */
export async function standingOf(files: ReadonlyMap<string, string>): Promise<Standing> {
  const basis = await findBasis();
  const fingerprints = fingerprintsOf(new Planner(pages, (path) => files.get(path) ?? '').jobs({}), basis);
  return standingOn(readRecord(), fingerprints, basis);
}

/** How the snippets stand to a record, by the fingerprints of all their runs. */
export function standingOn(
  record: VerificationRecord | undefined,
  fingerprints: ReadonlyMap<Job, Fingerprint>,
  basis: Basis,
): Standing {
  const unproven = stalenessOf(fingerprints, basis, record);
  const open = new Set([...unproven.keys()].flatMap(pathsOf));
  return { unproven, isProven: (path) => !open.has(path) };
}
