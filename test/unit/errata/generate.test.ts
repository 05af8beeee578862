import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERRATA } from '../../../src/cli/errata.ts';
import { withClone } from '../../clone.ts';
import { start } from '../../command.ts';

test.each([
  ['edited by hand', (path: string) => appendFileSync(path, 'edited\n'), '-edited'],
  ['missing', (path: string) => rmSync(path), '+# What has changed since the published chapter'],
])('The check tells of errata that are %s, and generate writes them anew', async (_name, spoil, difference) => {
  await withClone(async (clone) => {
    const path = join(clone, ERRATA);
    const before = readFileSync(path, 'utf8');
    spoil(path);
    const existed = existsSync(path);
    const { exitCode, stdout, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;

    expect(exitCode).toBe(1);
    expect(stdout).toContain(difference);
    expect(stderr).toContain(`stale-generated: ${ERRATA}\n`);
    expect(existsSync(path)).toBe(existed);

    expect((await start(['generate'], { cwd: clone }).ended).exitCode).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});
