import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockedSdk, lockFileOf } from '../../src/languages/sdk.ts';
import { python } from '../../src/languages/python/python.ts';
import { manifestSchema } from '../../src/render/manifest.ts';
import { commitAll, withClone } from '../clone.ts';
import { start } from '../command.ts';

test('another version in a lock file is claimed by the manifest, and is not proven', async () => {
  await withClone(async (clone) => {
    const path = join(clone, lockFileOf(python));
    const { name, version } = lockedSdk(python);
    writeFileSync(path, readFileSync(path, 'utf8').replace(`==${version}`, '==9.9.9'));
    expect((await start(['generate'], { cwd: clone }).ended).exitCode).toBe(0);

    const { snippets } = manifestSchema.parse(JSON.parse(readFileSync(join(clone, 'generated/manifest.json'), 'utf8')));
    const ofPython = snippets.filter(({ target }) => target === python.id);
    expect(ofPython.map(({ sdk }) => sdk)).toEqual(ofPython.map(() => ({ name, version: '9.9.9' })));

    const { exitCode, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      `python: its runs were made with ${name} ${version}, where ${lockFileOf(python)} has ${name} 9.9.9`,
    );
  });
});

test('a lock file that was edited by hand is named, with what locks another version', async () => {
  await withClone(async (clone) => {
    await commitAll(clone);
    const path = join(clone, lockFileOf(python));
    writeFileSync(path, readFileSync(path, 'utf8').replace(`==${lockedSdk(python).version}`, '==9.9.9'));

    const { exitCode, stdout, stderr } = await start(['generate', '--check'], { cwd: clone }).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^stale-generated: generated\/manifest\.json\n/u);
    expect(stderr).toContain(`changed since generated/ was committed: ${lockFileOf(python)}\n`);
    expect(stderr).toContain('kms-examples upgrade');
    expect(stdout).toBe('');
  });
});

test('a lock file that has no version is told, with its place', async () => {
  await withClone(async (clone) => {
    writeFileSync(join(clone, lockFileOf(python)), '');
    const { exitCode, stderr } = await start(['generate'], { cwd: clone }).ended;
    expect(stderr).toMatch(/^invalid-lock: harness\/toolchains\/python\/requirements\.txt\n[^]*found: {4}none\n/u);
    expect(exitCode).toBe(1);
  });
});
