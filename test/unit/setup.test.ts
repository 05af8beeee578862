import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { repositoryPath } from '../../src/repository.ts';
import { withFolder } from '../command.ts';

/** What the set-up comes to where package.json was changed and the packages are there. */
async function setUp(
  change: (packageJson: string) => string,
): Promise<{ exitCode: number | undefined; stderr: string }> {
  return withFolder(async (folder) => {
    for (const file of ['scripts/setup.js', 'package-lock.json']) cpSync(repositoryPath(file), join(folder, file));
    writeFileSync(join(folder, 'package.json'), change(readFileSync(repositoryPath('package.json'), 'utf8')));
    cpSync(repositoryPath('node_modules/.package-lock.json'), join(folder, 'node_modules/.package-lock.json'));
    const { exitCode, stderr } = await execa(process.execPath, [join(folder, 'scripts/setup.js')], { reject: false });
    return { exitCode, stderr };
  });
}

test('the set-up takes a package.json that its lock file was made from, whatever else it says', async () => {
  expect(await setUp((text) => text.replace('"format": "prettier', '"format": "echo; prettier'))).toMatchObject({
    exitCode: 0,
    stderr: '',
  });
});

test.each<[string, (text: string) => string, string]>([
  ['another version', (text) => text.replace(/"zod": ".*"/u, '"zod": "9.9.9"'), 'zod: 9.9.9 in package.json, '],
  [
    'a package more',
    (text) => text.replace('"zod"', '"zoe": "1.0.0", "zod"'),
    'zoe: 1.0.0 in package.json, nothing in',
  ],
  ['a package less', (text) => text.replace(/"undici": ".*",/u, ''), 'undici: nothing in package.json, '],
])('the set-up notices %s than the lock file has', async (_what, change, found) => {
  const { exitCode, stderr } = await setUp(change);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^set-up failed\n {2}expected: .+\n {2}found: .+\n {2}to do: .+$/u);
  expect(stderr).toContain(found);
});
