import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verificationRecordSchema, VERIFICATION_RECORD } from '../../harness/record/record.ts';
import { verificationSchema } from '../../harness/report/json.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { examplesOf } from '../../src/model/example.ts';
import { commitAll, withClone } from '../clone.ts';
import { start, type Ended } from '../command.ts';
import { partsOf } from '../parts.ts';
import { putAllOnRecord } from '../recorded.ts';

const [PAGE] = pages.filter(({ id }) => id === 'rotation');
const [EXAMPLE] = examplesOf(PAGE!);
const SELECTION = { page: [PAGE!.id], target: ['python', 'ruby', 'php'] };

/** Merges what parts came to in a clone, whose report is in its own folder. */
async function merge(clone: string, blobs: readonly string[], env = {}): Promise<Ended> {
  const paths = blobs.map((text, index) => {
    const path = join(clone, `blob-${String(index)}.json`);
    writeFileSync(path, text);
    return path;
  });
  const reports = ['--json', join(clone, 'verification.json'), '--junit', join(clone, 'junit.xml')];
  return start(['merge', ...paths, ...reports], { cwd: clone, env }).ended;
}

test('parts make one report and one record, whatever their order, and what is no part of it is refused', async () => {
  const { blobs } = await partsOf(SELECTION, { by: 'time', count: 3 });
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const path = join(clone, 'generated', VERIFICATION_RECORD);
    const record = verificationRecordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const isMerged = ({ paths, target }: (typeof record)['snippets'][number]): boolean =>
      SELECTION.target.includes(target) && paths.some((one) => one.includes(`/${PAGE!.id}/`));
    const others = record.snippets.filter((snippet) => !isMerged(snippet));
    const lacking = JSON.stringify({ ...record, snippets: others });
    writeFileSync(path, lacking);

    const without = await merge(clone, [blobs[0]!, blobs[2]!]);
    expect([without.exitCode, without.stdout]).toEqual([2, '']);
    expect(without.stderr).toContain('missing: 2/3');
    const other = await merge(clone, [
      ...blobs.slice(0, 2),
      blobs[2]!.replaceAll('"fingerprint":"', '"fingerprint":"0'),
    ]);
    expect([other.exitCode, other.stdout]).toEqual([2, '']);
    expect(other.stderr).toMatch(/^unmergeable: .*blob-2\.json\n/mu);
    const broken = await merge(clone, [...blobs.slice(0, 2), blobs[2]!.slice(0, 100)]);
    expect([broken.exitCode, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toMatch(/^unmergeable: .*blob-2\.json\n.*`verify --blob`/mu);
    expect(readFileSync(path, 'utf8')).toBe(lacking);

    const merged = await merge(clone, blobs);
    expect(merged.stdout).toMatch(/^\d+ passed, 0 failed$/mu);
    expect(merged.exitCode).toBe(0);
    const grown = readFileSync(path, 'utf8');
    const found = verificationRecordSchema.parse(JSON.parse(grown));
    expect(found.snippets.map(({ paths }) => paths)).toEqual(record.snippets.map(({ paths }) => paths));
    const reported = readFileSync(join(clone, 'verification.json'), 'utf8');
    writeFileSync(path, lacking);
    const again = await merge(clone, blobs.toReversed());
    expect([again.stdout, readFileSync(path, 'utf8')]).toEqual([merged.stdout, grown]);
    expect(readFileSync(join(clone, 'verification.json'), 'utf8')).toBe(reported);
  });
});

test('what falls short in a part fails the merge, and GitHub Actions is told where, and what has changed', async () => {
  const { blobs } = await partsOf(SELECTION, { by: 'time', count: 2 }, (job) => {
    const [verdict, shortfalls] =
      job.example === EXAMPLE
        ? (['request', [{ verdict: 'request', expected: 'one', found: 'another', remedy: 'compare' }]] as const)
        : (['pass', []] as const);
    return { job, verdict, shortfalls, exchanges: [], durationMs: 1, isolation: 'isolated' };
  });
  await withClone(async (clone) => {
    const summary = join(clone, 'summary.md');
    writeFileSync(summary, 'before\n');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const shallow = await merge(clone, blobs, env);
    expect(shallow.exitCode).toBe(1);
    const { runs } = verificationSchema.parse(JSON.parse(readFileSync(join(clone, 'verification.json'), 'utf8')));
    expect(new Set(runs.filter(({ verdict }) => verdict !== 'pass').map((run) => run.example))).toEqual(
      new Set([EXAMPLE!.id]),
    );
    expect(shallow.stdout.match(/^::error .*$/gmu)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^::error file=src/chapter/pages/rotation\\.ts,line=\\d+,title=${EXAMPLE!.id}%3A request::.*%0A`,
          'u',
        ),
      ),
    ]);
    const told = readFileSync(summary, 'utf8');
    expect(told).toMatch(/^before\n# \d+ of \d+ runs fell short\n/u);
    expect(told).toContain('`fetch-depth: 2`');

    await commitAll(clone);
    const page = join(clone, 'generated/current/rotation.md');
    writeFileSync(page, readFileSync(page, 'utf8').replace('# ', '# Other '));
    await commitAll(clone);
    writeFileSync(summary, '');
    await merge(clone, blobs, env);
    expect(readFileSync(summary, 'utf8')).toMatch(/^# Changes since HEAD\^1 \([0-9a-f]+\)$.*^```diff$.*Other/msu);
  });
});
