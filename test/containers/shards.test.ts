import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVIDENCE } from '../../harness/evidence/evidence.ts';
import { recordText, VERIFICATION_RECORD, verificationRecordSchema } from '../../harness/record/record.ts';
import { blobSchema } from '../../harness/report/blob.ts';
import { MANIFEST } from '../../src/render/manifest.ts';
import { withClone } from '../clone.ts';
import { start, verify, withFolder } from '../command.ts';
import { secretsIn } from '../secrets.ts';

const EXAMPLE = 'get-key-rotation-status';
const TARGETS = ['python', 'ruby', 'php'];
const CASES = ['success', 'reader', 'no-such-key'];

// Isolated: how each run was made is part of the record, and in a worker chance has a say in it.
const ASKED = ['--example', EXAMPLE, '--target', ...TARGETS, '--case', ...CASES, '--isolated', '--seed', '1'];

test('parts that machines run by themselves, merged, give byte for byte what one run of all gives', async () => {
  await withClone((clone) =>
    withFolder(async (folder) => {
      takeOffRecord(clone);
      await start(['generate'], { cwd: clone }).ended;
      const before = filesOf(clone);
      const saved = join(folder, 'generated');
      cpSync(join(clone, 'generated'), saved, { recursive: true });

      const whole = await verify(ASKED, { cwd: clone });
      const recorded = filesOf(clone);
      expect([whole.exitCode, recorded[VERIFICATION_RECORD] === before[VERIFICATION_RECORD]]).toEqual([0, false]);
      rmSync(join(clone, 'generated'), { recursive: true });
      cpSync(saved, join(clone, 'generated'), { recursive: true });

      const blobs = TARGETS.map((_target, index) => join(folder, `${String(index)}.json`));
      for (const [index, blob] of blobs.entries()) {
        const shard = `${String(index + 1)}/${String(TARGETS.length)}`;
        const { exitCode, report } = await verify([...ASKED, '--shard', shard, '--blob', blob], { cwd: clone });
        expect([exitCode, new Set(report.runs.map(({ target }) => target)).size]).toEqual([0, 1]);
        const text = readFileSync(blob, 'utf8');
        expect(blobSchema.parse(JSON.parse(text)).runs).toHaveLength(report.runs.length);
        expect(secretsIn(text)).toEqual([]);
      }
      expect(filesOf(clone), 'a part puts nothing on record').toEqual(before);

      const [json, junit] = [join(folder, 'verification.json'), join(folder, 'junit.xml')];
      const args = ['merge', ...blobs.toReversed(), '--json', json, '--junit', junit];
      const { exitCode, stdout } = await start(args, { cwd: clone }).ended;
      expect([exitCode, stdout]).toEqual([0, whole.stdout]);
      expect(filesOf(clone)).toEqual(recorded);
      expect(untimed(readFileSync(json, 'utf8'))).toBe(untimed(JSON.stringify(whole.report, null, 2)));
      expect(untimed(readFileSync(junit, 'utf8'))).toBe(untimed(whole.junit));
    }),
  );
});

/** Takes the runs from a clone's record that are made here, so that they are put on it. */
function takeOffRecord(clone: string): void {
  const path = join(clone, 'generated', VERIFICATION_RECORD);
  const record = verificationRecordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const isMade = (name: string): boolean => CASES.includes(name.replace(/: .*/u, ''));
  const snippets = record.snippets.map(({ cases, ...snippet }) => ({
    ...snippet,
    cases: Object.fromEntries(Object.entries(cases).filter(([name]) => !isMade(name))),
  }));
  writeFileSync(path, recordText({ ...record, snippets }));
}

/** What a verification writes in `generated/`, by the files' names; the record without its day. */
function filesOf(clone: string): Record<string, string> {
  const evidence = readdirSync(join(clone, 'generated', EVIDENCE)).map((name) => join(EVIDENCE, name));
  return Object.fromEntries(
    [VERIFICATION_RECORD, MANIFEST, ...evidence].map((path) => [
      path,
      readFileSync(join(clone, 'generated', path), 'utf8').replace(/^ {2}"date": ".*",$/mu, ''),
    ]),
  );
}

/** A report without what was measured. */
function untimed(report: string): string {
  return report
    .trimEnd()
    .replace(/ {2}"timings": \{.*?^ {2}\},$/msu, '')
    .replaceAll(/"durationMs": [\d.]+| time="[\d.]+"/gu, '');
}
