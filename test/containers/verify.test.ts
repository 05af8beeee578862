import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uniqBy } from 'es-toolkit';
import { expect, test } from 'vitest';
import { pages } from '../../src/chapter/chapter.ts';
import { GENERATED, MANIFEST, manifestSchema } from '../../src/render/manifest.ts';
import { sha256 } from '../../src/sha256.ts';
import {
  readRecord,
  VERIFICATION_RECORD,
  verificationRecordSchema,
  type VerificationRecord,
} from '../../harness/record/record.ts';
import { casesOf } from '../../harness/plan/cases.ts';
import { caseOf } from '../../harness/verify/job.ts';
import { targets } from '../../src/languages/targets.ts';
import { withClone } from '../clone.ts';
import { leftovers, verify } from '../command.ts';
import { secretsIn } from '../secrets.ts';
import { examplesOf } from '../../src/model/example.ts';

// Complete programs, which take long to build, are on record; another test runs some of them.
test('every published snippet passes in its own language, in every case, and stays on record', async () => {
  const cases = [
    ...new Set(
      pages
        .flatMap(examplesOf)
        .flatMap((example) => targets.flatMap((target) => casesOf(example, target, pages)))
        .filter((one) => !one.complete)
        .map((one) => caseOf(one).replace(/: .*$/u, '')),
    ),
  ];
  const { pid, exitCode, stdout, report, junit, recorded } = await withClone(async (clone) => {
    const record = join(clone, 'generated', VERIFICATION_RECORD);
    const verified = await verify(['--all', '--timings', '--case', ...cases], { cwd: clone });
    // Where a run has failed, the verdicts below tell which; its snippet is not on record then.
    const recorded = existsSync(record)
      ? verificationRecordSchema.parse(JSON.parse(readFileSync(record, 'utf8')))
      : undefined;
    return { ...verified, recorded };
  });

  // What both editions show alike runs once.
  const { snippets } = manifestSchema.parse(JSON.parse(readFileSync(join(GENERATED, MANIFEST), 'utf8')));
  const texts = uniqBy(snippets, ({ example, target, sha256: digest, complete }) =>
    [example, target, digest, complete.sha256].join(' '),
  );
  const expected = pages.flatMap(examplesOf).flatMap((example) =>
    targets.flatMap((target) =>
      texts
        .filter((text) => text.example === example.id && text.target === target.id)
        .flatMap(() => casesOf(example, target, pages))
        .filter((one) => !one.complete)
        .map((one) => `${example.id} ${target.id} ${caseOf(one)} pass`),
    ),
  );
  const found = report.runs.map((run) => `${run.example} ${run.target} ${run.case} ${run.verdict}`);
  expect(found.sort()).toEqual(expected.sort());
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`${String(expected.length)} passed, 0 failed`);
  // Where all is well, there is little to tell: a line for each page, one for each toolchain, and what frames them.
  const told = stdout.split('\n--')[0]!.split('\n').length;
  expect(told).toBeLessThanOrEqual(pages.length + targets.length + 22);
  expect(junit.match(/<testcase /gu)).toHaveLength(expected.length);
  expect(junit).not.toMatch(/<failure|<error/u);
  expect(report.environment.emulator).toMatch(/^moto \d/u);
  for (const { id } of targets) expect(report.environment.toolchains[id]?.sdk).toMatch(/\d+\.\d+/u);
  expect(secretsIn(JSON.stringify(report) + junit + stdout)).toEqual([]);
  expect(await leftovers(pid)).toEqual([]);
  // What differs in this clone from the record in the repository is the day, and which runs were repeated isolated.
  expect(proven(recorded), 'the record is of earlier sources: `npm run verify` makes it anew').toEqual(
    proven(readRecord()),
  );
  expect(recorded?.snippets.flatMap(({ paths }) => paths).sort()).toEqual(snippets.map(({ path }) => path).sort());
  expect(Object.keys(recorded?.toolchains ?? {}).sort()).toEqual(targets.map(({ id }) => id).sort());
});

test('the bytes that ran are those that are published', async () => {
  const options = '--edition current --target python --example put-key-policy --case success'.split(' ');
  const { report } = await verify(options);

  const text = readFileSync(`${GENERATED}/current/key-policies/put-key-policy.py`, 'utf8');
  expect(report.runs.map((run) => run.sha256)).toEqual([sha256(text)]);
});

/** A record without its day, and without how each run was made. */
function proven(record: VerificationRecord | undefined): unknown {
  const text = JSON.stringify(record ?? {}, (name, value: unknown) =>
    name === 'date' || name === 'isolation' ? undefined : value,
  );
  return JSON.parse(text);
}
