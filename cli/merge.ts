import { readEvidence } from '../harness/evidence/evidence.ts';
import { Planner } from '../harness/plan/plan.ts';
import { findBasis } from '../harness/record/basis.ts';
import { divisionOf } from '../harness/record/division.ts';
import { evidenceOnRecord, readRecord } from '../harness/record/record.ts';
import { joined } from '../harness/report/blob.ts';
import { pages } from '../src/chapter/chapter.ts';
import type { FailureStatus } from '../src/errors.ts';
import { readSnippet } from '../src/render/manifest.ts';
import { conclude, noticesOf, olderOf, statusOf, withKnown, type ConcludeOptions, type Inquiry } from './conclude.ts';
import { tellGithub } from './github.ts';
import { readPart, requireSame, requireWhole } from './parts.ts';
import { refreshGenerated } from './refresh.ts';
import { withReports } from './reports.ts';

/**
 * Makes one report, record and evidence of the parts of a verification that several machines have run: the same as one
 * machine makes of all.
 *
 * What has passed on this machine isn't looked at, and what passed on the others isn't kept as passed here.
 *
 * @param paths The files that `verify --blob` has written there.
 * @returns The exit status, as that of `verify`.
 * @throws KmsExamplesError `unmergeable` where a file is no part of the same verification of this checkout, or one is
 *   missing; when a file can't be written
 */
export async function merge(paths: readonly string[], options: ConcludeOptions): Promise<FailureStatus | 0> {
  const files = paths.map(readPart);
  const { asked, parting } = requireSame(files);
  const { edited, files: generated } = await refreshGenerated(true);
  const planner = new Planner(pages, (path) => generated.get(path) ?? readSnippet(path));
  const jobs = planner.jobs(asked.selection);
  const basis = await findBasis();
  const record = readRecord();
  const onRecord = evidenceOnRecord(record, readEvidence());
  const division = divisionOf(jobs, parting, basis, {
    record: asked.sinceRecord ? record : undefined,
    evidence: onRecord,
    isolated: asked.isolated,
  });
  requireWhole(files, division);

  const { proof } = division;
  const blobs = files.map(({ blob }) => blob);
  const jobOf = new Map(Array.from(proof.fingerprints, ([job, { whole }]) => [whole, job]));
  const made = new Map(blobs.flatMap(({ runs }) => runs).map((run) => [run.fingerprint, run]));
  const now = new Date().toISOString();
  const inquiry: Inquiry = {
    ...{ jobs, selection: asked.selection, published: planner.jobs({}), proof, basis, record },
    passes: {
      find: (fingerprint) => {
        const { verdict, isolation, durationMs = 0, since = now } = made.get(fingerprint) ?? {};
        return verdict !== 'pass' || isolation === undefined ? undefined : { passed: since, isolation, durationMs };
      },
      heldBy: () => undefined,
    },
    evidence: {
      has: (fingerprint) => onRecord.has(fingerprint) || made.get(fingerprint)?.seen !== undefined,
      find: (fingerprint) => onRecord.get(fingerprint) ?? made.get(fingerprint)?.seen,
    },
    notices: noticesOf(edited, asked.selection, jobs),
    older: olderOf(jobs),
  };
  return withReports([options.json, options.junit], async () => {
    const verification = withKnown(
      inquiry,
      joined(blobs, (fingerprint) => jobOf.get(fingerprint)),
    );
    conclude(inquiry, verification, options);
    await tellGithub(verification, inquiry);
    return statusOf(verification.runs, inquiry.notices);
  });
}
