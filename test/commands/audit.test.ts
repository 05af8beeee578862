import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baselineSchema } from '../../src/audit/baseline.ts';
import { findingsSchema } from '../../src/audit/reports/json.ts';
import { parseJson } from '../../src/json.ts';
import { start, withFolder } from '../command.ts';

const NO_TABS = '# Title\n\nText.\n';
/** A page with a slip in its prose; no example of the model shows what its code calls, so that nothing of it runs. */
const SLIP =
  '## A CMK\n\n```python\nkms_client.update_primary_region()\n```\n\n```ruby\nkmsClient.update_primary_region\n```\n';

test('a page in which nothing can be audited is told, and only an error where that is asked for', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'page.md');
    writeFileSync(file, NO_TABS);
    const { exitCode, stdout } = await start(['audit', file]).ended;
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^nothing audited in 1 page: expected code in a language of the chapter, .+; found no code: .+\n0 of 0 tabs run: nothing was audited$/u,
    );
    expect((await start(['audit', file, '--strict']).ended).exitCode).toBe(2);
  });
});

test('the pages of a folder are audited, and one that is broken keeps none of the others from it', async () => {
  await withFolder(async (folder) => {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules', 'a.md'), SLIP);
    writeFileSync(join(folder, 'a.txt'), SLIP);
    writeFileSync(join(folder, 'b.mdx'), NO_TABS);
    writeFileSync(join(folder, 'c.md'), SLIP);
    const right = await start(['audit', folder]).ended;
    expect(right.exitCode).toBe(1);
    expect(right.stdout).toContain('c.md:1: warning dead-term');
    expect(right.stdout).not.toContain('node_modules');
    expect(right.stdout).toContain('0 of 2 tabs run: ');

    writeFileSync(join(folder, 'd.md'), '------\n#### [ Java ]\n');
    const broken = await start(['audit', folder]).ended;
    expect(broken.exitCode).toBe(2);
    expect(broken.stderr).toContain(`broken-markup: ${join(folder, 'd.md')}`);
    expect(broken.stdout).toContain('c.md:1: warning dead-term');
  });
});

test('a pattern that no shell has expanded is', async () => {
  await withFolder(async (folder) => {
    mkdirSync(join(folder, 'in', 'node_modules'), { recursive: true });
    for (const name of ['in/node_modules/a.md', 'in/b.md', 'c.mdx', 'd.json', '[e].md'])
      writeFileSync(join(folder, name), NO_TABS);
    const pagesOf = async (pattern: string): Promise<string[]> => {
      const { stdout } = await start(['audit', join(folder, pattern), '--format', 'json']).ended;
      return findingsSchema.parse(parseJson(stdout)).pages.map(({ path }) => path.replace(`${folder}/`, ''));
    };
    expect(await pagesOf('**/*')).toEqual(['[e].md', 'c.mdx', 'in/b.md']);
    expect(await pagesOf('{in,none}/*.md')).toEqual(['in/b.md']);
    expect(await pagesOf('[e].md')).toEqual(['[e].md']);
  });
});

test('a baseline is written where it is asked for, and then only what is new fails', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'a.md');
    const other = join(folder, 'b.md');
    const baseline = join(folder, 'baseline.json');
    writeFileSync(file, SLIP);
    writeFileSync(other, SLIP);
    const audited = async (...args: readonly string[]): Promise<number | undefined> =>
      (await start(['audit', ...args, '--baseline', baseline]).ended).exitCode;

    expect(await audited(file)).toBe(2);
    expect(await audited(file, '--write-baseline')).toBe(0);
    expect(await audited(file)).toBe(0);
    expect(await audited(file, other)).toBe(1);
    expect(await audited(other, '--write-baseline')).toBe(0);
    const { findings } = baselineSchema.parse(JSON.parse(readFileSync(baseline, 'utf8')));
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['a.md', 'b.md']));
    writeFileSync(file, `# First\n\n${SLIP}\nA CMK.\n`);
    expect(await audited(folder)).toBe(1);

    writeFileSync(baseline, '{}');
    expect(await audited(file)).toBe(2);
  });
});

test.each(['json', 'sarif', 'github'])('findings are printed as %s', async (format) => {
  await withFolder(async (folder) => {
    const file = join(folder, 'page.md');
    writeFileSync(file, SLIP);
    const { exitCode, stdout } = await start(['audit', file, '--format', format]).ended;
    expect(exitCode).toBe(1);
    expect(stdout).toContain('dead-term');
    if (format === 'github') expect(stdout).toContain(`::warning file=${file},line=1,title=dead-term::`);
    else expect(parseJson(stdout)).toBeDefined();
  });
});
