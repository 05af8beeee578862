import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVIDENCE, evidenceFiles } from '../harness/evidence/evidence.ts';
import type { Seen } from '../harness/evidence/seen.ts';
import { Planner } from '../harness/plan/plan.ts';
import { findBasis } from '../harness/record/basis.ts';
import { fingerprintsOf } from '../harness/record/fingerprint.ts';
import {
  evidenceOf,
  grownRecord,
  recordText,
  VERIFICATION_RECORD,
  type VerificationRecord,
} from '../harness/record/record.ts';
import { pages } from '../src/chapter/chapter.ts';
import { lockedSdk, sdkText } from '../src/languages/sdk.ts';
import { targets } from '../src/languages/targets.ts';
import { MANIFEST, markProven } from '../src/render/manifest.ts';

/** What a run saw that only claims to have run. */
export const NOTHING_SEEN: Seen = { calls: [], changes: [] };

/** The record of a verification in which everything has passed that is published here. */
export async function recordOfAll(): Promise<VerificationRecord> {
  const basis = await findBasis();
  const fingerprints = fingerprintsOf(new Planner(pages).jobs({}), basis);
  const toolchains = targets.map((target) => {
    return [target.id, { runtime: 'runtime', sdk: sdkText(lockedSdk(target)), content: 'hash' }] as const;
  });
  const record = grownRecord(undefined, {
    fingerprints,
    passed: new Map(Array.from(fingerprints.keys(), (job) => [job, { isolation: 'warm', seen: NOTHING_SEEN }])),
    basis,
    environment: { emulator: 'moto', toolchains: Object.fromEntries(toolchains) },
    date: '2026-11-24',
  });
  if (record === undefined) throw new Error('a record that is new has nothing to lose');
  return record;
}

/** Puts everything on record that is published in a clone: its own record may be of earlier sources. */
export async function putAllOnRecord(clone: string): Promise<void> {
  const record = await recordOfAll();
  writeFileSync(join(clone, 'generated', VERIFICATION_RECORD), recordText(record));
  mkdirSync(join(clone, 'generated', EVIDENCE), { recursive: true });
  for (const [path, text] of evidenceFiles(evidenceOf(record, () => NOTHING_SEEN))) {
    writeFileSync(join(clone, 'generated', path), text);
  }
  const manifest = join(clone, 'generated', MANIFEST);
  writeFileSync(
    manifest,
    markProven(readFileSync(manifest, 'utf8'), () => true),
  );
}
