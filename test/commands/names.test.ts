import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withClone } from '../clone.ts';
import { start } from '../command.ts';

test.each([
  [['verify', '--target', 'pyton'], 'the nearest is python'],
  [['verify', '--example', 'get-policy'], 'get-key-policy'],
  [['verify', '--page', 'keypolicies'], 'the nearest is key-policies'],
  [['verfy'], 'Did you mean verify?'],
  [['verify', '--exmple', 'x'], 'Did you mean --example?'],
  [['verify', '--limit', 'soon'], 'a number of seconds above 0'],
  [['verify', '--shard', '4/3'], 'which part of how many, counted from 1'],
  [['verify', '--shard', 'first'], 'one of the targets that there are'],
  [['verify', '--blob', 'src', '--page', 'rotation'], 'a file that can be written'],
  [['merge', 'package.json'], 'a file that `verify --blob` has written'],
  [['merge', 'none.json'], 'no such file'],
  [['verify', '--json', 'src'], 'a file that can be written'],
  [['verify', '--junit', 'package.json/junit.xml'], 'a file that can be written'],
  [['list', '--json', 'src'], 'a file that can be written'],
  [['mutate', '--target', 'python', '--json', 'package.json/mutation.json'], 'a file that can be written'],
  [['watch', '--port', '99999'], 'a whole number from 1 to 65535'],
  [['watch', '--port', 'abc'], 'a whole number from 1 to 65535'],
  [['checksums', 'nonexistent'], 'file-unreadable: nonexistent\n'],
  [['checksums', 'package.json'], 'file-unreadable: package.json\n'],
  [['images', 'load', 'nonexistent'], 'no images.tar'],
  [['images', 'load', 'package.json'], 'no images.tar'],
  [['images', 'save', 'package.json/images', '--target', 'python'], 'file-unwritable: package.json/images'],
  [['audit', 'nonexistent'], 'unreadable-page: nonexistent\n'],
  [['audit', 'src'], 'unreadable-page: src\n'],
  [['audit', 'src/**/*.md'], 'found:    no file that it matches\n'],
  [['audit', 'src/audit/*'], 'files of other kinds\n'],
  [['audit', 'README.md', '--write-baseline'], 'the file to write, as --baseline FILE'],
  [['audit', 'README.md', '--baseline', 'nonexistent'], 'file-unreadable: nonexistent\n'],
  [['audit', 'README.md', '--format', 'banana'], 'Allowed choices are text, json, sarif, github.'],
  [['merge', 'src'], 'unmergeable: src\n'],
  [['site', '--json', 'src'], 'file-unreadable: src\n'],
  [['site', '--testing-report', 'src'], 'file-unreadable: src\n'],
  [['site', '--out', 'package.json'], 'file-unwritable: package.json/'],
  [['bench', '--beside', 'nonexistent'], 'nonexistent'],
  [['publish', '--format', 'banana'], 'to do:    name some of these: guide, mkdocs,'],
  [['publish', '--format', 'mkdocs', '--edition', 'banana'], 'one of the editions that there are'],
  [['upgrade', 'banana'], 'one of the targets that there are'],
  [['fuzz', '--target', 'python,'], 'one of the targets that there are'],
])('%j is answered with what there is', async (args, answer) => {
  const { exitCode, stderr } = await start(args).ended;

  expect(exitCode).toBe(2);
  expect(stderr).toContain(answer);
});

test('packages beside which nothing can be kept are told as that', async () => {
  await withClone(async (clone) => {
    writeFileSync(join(clone, 'node_modules', '.cache'), '');
    const { exitCode, stderr } = await start(['list'], { cwd: clone }).ended;
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^file-unwritable: .+\n {2}expected: .+\n {2}found: .+\n {2}to do: .+$/u);
  });
});

test.each([
  [['--help']],
  [['generate', '--help']],
  [['verify', '--help']],
  [['merge', '--help']],
  [['list', '--help']],
  [['diff', '--help']],
  [['doctor', '--help']],
])('%j explains itself', async (args) => {
  const { exitCode, stdout } = await start(args).ended;

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Usage: kms-examples/u);
});
