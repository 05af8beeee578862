import { appendFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { repositoryPath } from '../../src/repository.ts';
import { withClone } from '../clone.ts';
import { start } from '../command.ts';
import { putAllOnRecord } from '../recorded.ts';

const LIST = '.kms-examples-published';

test('writes the site, again and again, also of what is not proven, and nothing of the machine', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const site = join(clone, 'site');
    const write = async (): Promise<Map<string, string>> => {
      const { exitCode, stdout, stderr } = await start(['site'], { cwd: clone }).ended;
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      const files = readFolder(site);
      expect(stdout).toBe(
        `site: ${String(
          files
            .get(LIST)
            ?.split('\n')
            .filter((line) => line !== '').length,
        )} files`,
      );
      return files;
    };

    const first = await write();
    expect(first.get('current/keys.html')).toContain('Proven in 8 languages');
    for (const own of [clone, repositoryPath(), `${homedir()}/`]) {
      expect(Array.from(first.values()).filter((text) => text.includes(own))).toEqual([]);
    }

    // One that was written and no longer belongs to it, one that is missing, one that was edited, one that isn't its own.
    const untouched = statSync(join(site, 'current/tags.html')).mtimeMs;
    writeFileSync(join(site, 'assets/old.js'), 'old');
    appendFileSync(join(site, LIST), 'assets/old.js\n');
    rmSync(join(site, 'index.html'));
    appendFileSync(join(site, 'ours.html'), 'edited');
    writeFileSync(join(site, 'CNAME'), 'docs.example.com');
    const second = await write();
    expect([...second].toSorted()).toEqual([...first, ['CNAME', 'docs.example.com']].toSorted());
    expect(statSync(join(site, 'current/tags.html')).mtimeMs).toBe(untouched);

    appendFileSync(join(clone, 'templates/python/snippet.hbs'), '# edited\n');
    const stale = (await write()).get('current/keys.html') ?? '';
    expect(stale).toContain('Stale in 1 of 8 languages');
    expect(stale).toContain('# edited');

    rmSync(join(clone, 'generated/verification.json'));
    rmSync(join(clone, 'generated/evidence'), { recursive: true });
    const unproven = await write();
    expect(unproven.get('current/keys.html')).toContain('Never run in 8 of 8 languages');
    expect(unproven.get('current/keys.html')).toContain('nothing is on record');
  });
});

test('leaves what is not its own, whole', async () => {
  await withClone(async (clone) => {
    const folder = join(clone, 'mine');
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), '<h1>Mine</h1>');
    const { exitCode, stdout, stderr } = await start(['site', '--out', 'mine'], { cwd: clone }).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^file-unwritable: mine\/index\.html/u);
    expect(stderr).toContain('name another folder with --out');
    expect([...readFolder(folder)]).toEqual([['index.html', '<h1>Mine</h1>']]);
  });
});
