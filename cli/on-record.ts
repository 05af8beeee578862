import { join } from 'node:path';
import process from 'node:process';
import type { Basis } from '../harness/record/basis.ts';
import { environmentOf, proofOf, type KnownPasses, type Proof } from '../harness/record/proof.ts';
import { evidenceFiles } from '../harness/evidence/evidence.ts';
import type { KeptEvidence } from '../harness/evidence/kept.ts';
import {
  evidenceOf,
  grownRecord,
  recordText,
  VERIFICATION_RECORD,
  type Passed,
  type VerificationRecord,
} from '../harness/record/record.ts';
import type { Job } from '../harness/verify/job.ts';
import type { Verification } from '../harness/verify/report.ts';
import { GENERATED, MANIFEST, markProven, readSnippet } from '../src/render/manifest.ts';
import { readEvidenceFiles, replaceFolder, writeText } from './folder.ts';
import { standingOn } from './standing.ts';

/** What a verification came to, and what was known before. */
interface Concluded {
  readonly verification: Verification;
  /** What was proven of its runs before, with their fingerprints. */
  readonly proof: Proof;
  readonly basis: Basis;
  readonly passes: KnownPasses;
  readonly record: VerificationRecord | undefined;
  readonly evidence: Pick<KeptEvidence, 'has' | 'find'>;
}

const RESTS_ON_OTHERS =
  'what else is on it was run in other images, or judged by other sources; ' +
  '`npm run verify -- --since-record` puts all on record anew';

/**
 * Puts the snippets on record that have passed in all of their cases, now or before, and has the manifest say so. A
 * record that says the same of an earlier day stays.
 *
 * @param published The runs of all that is published.
 * @throws KmsExamplesError `file-unwritable`
 */
export function putOnRecord(published: readonly Job[], concluded: Concluded): void {
  const { verification, proof, basis, passes, record, evidence } = concluded;
  const all = proofOf(published, basis, { passes, record, evidence, isolated: false });
  const failed = new Set(
    verification.runs.flatMap(({ job, verdict }) => (verdict === 'pass' ? [] : [proof.fingerprints.get(job)?.whole])),
  );
  const passed = new Map(
    Array.from(all.known).flatMap(([job, { isolation }]): [Job, Passed][] => {
      const { whole } = all.fingerprints.get(job) ?? {};
      const seen = whole === undefined || failed.has(whole) ? undefined : evidence.find(whole);
      return isolation === undefined || seen === undefined ? [] : [[job, { isolation, seen }]];
    }),
  );
  const date = new Date().toISOString().slice(0, 10);
  const environment = environmentOf(all, basis, verification, { passes, record });
  const grown = grownRecord(record, { fingerprints: all.fingerprints, passed, basis, environment, date });
  if (grown === undefined) {
    // What couldn't be run puts nothing on record, whatever else is done.
    if (verification.runs.every(({ verdict }) => verdict === 'environment')) return;
    process.stderr.write(`generated/${VERIFICATION_RECORD} stays as it is: ${RESTS_ON_OTHERS}\n`);
    return;
  }
  if (record === undefined || recordText({ ...record, date }) !== recordText(grown)) {
    writeText(join(GENERATED, VERIFICATION_RECORD), recordText(grown));
  }
  const seen = evidenceOf(grown, (fingerprint) => evidence.find(fingerprint));
  replaceFolder(GENERATED, evidenceFiles(seen), readEvidenceFiles());
  const manifest = readSnippet(MANIFEST);
  const marked = markProven(manifest, standingOn(grown, all.fingerprints, basis, seen).isProven);
  if (marked !== manifest) writeText(join(GENERATED, MANIFEST), marked);
}
