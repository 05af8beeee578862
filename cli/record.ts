import { join } from 'node:path';
import { caseOf } from '../harness/verify/job.ts';
import type { Verification } from '../harness/verify/report.ts';
import { GENERATED, snippetPath } from '../src/render/manifest.ts';
import { recordText, VERIFICATION_RECORD, type VerificationRecord } from '../harness/record/record.ts';
import { readGenerated, writeText } from './folder.ts';

/**
 * Writes down what proved the published snippets, when all of them have passed. A record that says the same of an
 * earlier day stays.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function recordProof(verification: Verification, today = new Date()): void {
  if (verification.runs.some(({ verdict }) => verdict !== 'pass')) return;
  const record = recordOf(verification, today.toISOString().slice(0, 10));
  const { record: known } = readGenerated();
  if (known !== undefined && recordText({ ...known, date: record.date }) === recordText(record)) return;
  writeText(join(GENERATED, VERIFICATION_RECORD), recordText(record));
}

function recordOf({ environment: { emulator, toolchains }, runs }: Verification, date: string): VerificationRecord {
  const snippets = new Map<string, VerificationRecord['snippets'][number]>();
  for (const { job } of runs) {
    for (const edition of job.editions) {
      const path = snippetPath(edition, job.page, job.example, job.target);
      const cases = [...(snippets.get(path)?.cases ?? []), caseOf(job)];
      snippets.set(path, { path, sha256: job.sha256, target: job.target.id, cases });
    }
  }
  return {
    date,
    emulator,
    toolchains: Object.fromEntries(
      Object.entries(toolchains).map(([target, { runtime, sdk, content }]) => [
        target,
        { runtime, sdk, image: content },
      ]),
    ),
    snippets: [...snippets.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
