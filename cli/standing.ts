import { Planner } from '../harness/plan/plan.ts';
import { findBasis, type Basis } from '../harness/record/basis.ts';
import { fingerprintsOf, type Fingerprint } from '../harness/record/fingerprint.ts';
import { evidencePath, readEvidence, type Evidence } from '../harness/evidence/evidence.ts';
import { evidenceOnRecord, pathsOf, readRecord, type VerificationRecord } from '../harness/record/record.ts';
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
  return standingOn(readRecord(), fingerprints, basis, readEvidence());
}

/** How the snippets stand to a record with its evidence, by the fingerprints of all their runs. */
export function standingOn(
  record: VerificationRecord | undefined,
  fingerprints: ReadonlyMap<Job, Fingerprint>,
  basis: Basis,
  evidence: readonly Evidence[],
): Standing {
  const seen = evidenceOnRecord(record, evidence);
  const untold = [...fingerprints].filter(([, { whole }]) => !seen.has(whole));
  const unproven = new Map([
    ...untold.map(([job]): [Job, readonly string[]] => [
      job,
      [`generated/${evidencePath(job.page.id)} doesn't tell what the record says that its runs saw`],
    ]),
    ...stalenessOf(fingerprints, basis, record),
  ]);
  const open = new Set([...unproven.keys()].flatMap(pathsOf));
  return { unproven, isProven: (path) => !open.has(path) };
}
