import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { withClone } from '../clone.ts';
import { start } from '../command.ts';
import { putAllOnRecord } from '../recorded.ts';

const MKDOCS = 'published/mkdocs/current';

/** What a tool leaves in the folder from which it builds. */
const BUILT = 'site/index.html';

test('publishes what is proven, again and again, and leaves what others have put beside it', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const publish = async (...args: readonly string[]): Promise<string> => {
      const { exitCode, stdout, stderr } = await start(['publish', '--format', 'mkdocs', ...args], { cwd: clone })
        .ended;
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      return stdout;
    };
    const folder = join(clone, MKDOCS);
    const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8');

    expect(await publish('--edition', 'current')).toMatch(/^published\/mkdocs\/current: \d+ files$/u);
    const first = readFolder(folder);
    expect(textOf('docs/keys.md')).toContain('kmsClient');

    mkdirSync(dirname(join(folder, BUILT)), { recursive: true });
    writeFileSync(join(folder, BUILT), 'built');
    rmSync(join(folder, 'docs/tags.md'));
    writeFileSync(join(folder, 'docs/keys.md'), 'edited');
    expect(await publish()).toMatch(/^published\/mkdocs\/current: .*\npublished\/mkdocs\/classic: .*$/u);
    expect(readFolder(folder)).toEqual(new Map([...first, [BUILT, 'built']]));

    await publish('--snippets', 'include');
    expect(textOf('docs/keys.md')).toContain('--8<-- "docs/code/keys/create-key.py"');
    expect(textOf('docs/keys.md')).not.toContain('create_key(');
  });
});

test('what is not its own stays, whole, and nothing is written of what is not proven', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const publish = async (...args: readonly string[]): Promise<{ exitCode: number | undefined; stderr: string }> => {
      const { exitCode, stderr } = await start(['publish', ...args], { cwd: clone }).ended;
      return { exitCode, stderr };
    };

    const settings = join(clone, MKDOCS, 'mkdocs.yml');
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, 'site_name: mine\n');
    const refused = await publish('--format', 'mkdocs', 'github');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('mkdocs.yml');
    expect(refused.stderr).toContain('name another folder with --out');
    expect(readFileSync(settings, 'utf8')).toBe('site_name: mine\n');
    expect(existsSync(join(clone, 'published/github'))).toBe(false);

    const unknown = await publish('--format', 'mkdoc');
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('mkdocs');

    appendFileSync(join(clone, 'templates/python/snippet.hbs'), '# edited\n');
    const unproven = await publish('--format', 'github');
    expect(unproven.exitCode).toBe(1);
    expect(unproven.stderr).toMatch(/^unproven: generated\/current\/client\/create-client\.py, /u);
    expect(existsSync(join(clone, 'published/github'))).toBe(false);
  });
});
