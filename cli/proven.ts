import { countBy, isEqual } from 'es-toolkit';
import { evidenceFiles, evidenceIn } from '../harness/evidence/evidence.ts';
import { evidenceOf, evidenceOnRecord, readRecord, VERIFICATION_RECORD } from '../harness/record/record.ts';
import { counted } from '../src/counted.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { shortened } from '../src/shortened.ts';
import { readEvidenceFiles } from './folder.ts';
import type { Standing } from './standing.ts';

/**
 * Requires every run of a published snippet to be on record as proven, with everything that its verdict rests on.
 *
 * @throws KmsExamplesError `unproven`, with what has changed
 */
export function requireProven(unproven: Standing['unproven']): void {
  if (unproven.size === 0) return;
  const paths = [...new Set(Array.from(unproven.keys(), ({ path }) => `generated/${path}`))];
  throw new KmsExamplesError('unproven', {
    where: shortened(paths).join(', '),
    expected: `every run of a published snippet in generated/${VERIFICATION_RECORD}, as it is`,
    found: reasonsOf(unproven).join('\n'),
    remedy: 'run `npm run verify -- --since-record`, which runs them alone and puts them on record; commit it',
  });
}

/**
 * Requires the files that tell what runs saw to have the text that is written of what the record names.
 *
 * @throws KmsExamplesError `stale-generated`
 */
export function requireEvidence(): void {
  const record = readRecord();
  if (record === undefined) return;
  const found = readEvidenceFiles();
  const seen = evidenceOnRecord(record, [...found.values()].flatMap(evidenceIn));
  const wanted = evidenceFiles(evidenceOf(record, (fingerprint) => seen.get(fingerprint)));
  if (isEqual(wanted, found)) return;
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (path) => wanted.get(path) !== found.get(path),
  );
  throw new KmsExamplesError('stale-generated', {
    where: shortened(paths.map((path) => `generated/${path}`)).join(', '),
    expected: `what the runs on generated/${VERIFICATION_RECORD} saw, as it was written`,
    found: 'other text',
    remedy: 'run `npm run verify -- --since-record`, which writes it anew',
  });
}

/** Why runs are not on record, each with how many of them; the first of many. */
export function reasonsOf(unproven: Standing['unproven']): string[] {
  const runsOf = Object.entries(countBy([...unproven.values()].flat(), (reason) => reason));
  return shortened(runsOf.map(([reason, runs]) => `${reason} (${counted(runs, 'run')})`));
}
