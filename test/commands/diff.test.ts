import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { pages } from '../../src/chapter/chapter.ts';
import { examplesOf } from '../../src/model/example.ts';
import { withClone } from '../clone.ts';
import { start, type Ended } from '../command.ts';
import { putAllOnRecord } from '../recorded.ts';

const PAGE = 'src/chapter/pages/keys.ts';
const GIT = ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false'];

async function commit(clone: string, path: string): Promise<void> {
  await execa('git', ['init', '--quiet'], { cwd: clone });
  await execa('git', ['add', path], { cwd: clone });
  await execa('git', [...GIT, 'commit', '--quiet', '--message', 'All'], { cwd: clone });
}

function diff(clone: string, ...args: readonly string[]): Promise<Ended> {
  return start(['diff', ...args], { cwd: clone }).ended;
}

test('what has changed since a commit is told before it is generated, with the proofs that went stale', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    await commit(clone, 'generated');
    const unchanged = await diff(clone);
    expect(unchanged.exitCode).toBe(0);
    expect(unchanged.stdout).toMatch(/^Nothing that a reader sees has changed since HEAD \([0-9a-f]+\)\.$/u);

    const [example] = pages.filter(({ id }) => id === 'keys').flatMap(examplesOf);
    const { id, title } = example!;
    const declared = readFileSync(join(clone, PAGE), 'utf8');
    writeFileSync(join(clone, PAGE), declared.replace(`title: '${title}'`, "title: 'Do it otherwise'"));
    const { exitCode, stdout } = await diff(clone);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`### Do it otherwise (\`${id}\`, page \`keys\`)`);
    expect(stdout).toMatch(
      new RegExp(`^## Proofs that went stale\n\n- the bytes of generated/current/keys/${id}`, 'mu'),
    );
  });
});

test('commits that there are not, or in which nothing was published, are told', async () => {
  await withClone(async (clone) => {
    await commit(clone, 'docs');
    for (const [ref, told] of [
      ['v0.1', /^unknown-commit: v0\.1\n.*a branch or a tag/su],
      ['HEAD', /^unknown-commit: HEAD\n.*generated\/manifest\.json/su],
    ] as const) {
      const { exitCode, stdout, stderr } = await diff(clone, ref);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(told);
    }
  });
});

test('a folder that is no clone, and a machine without Git, are told', async () => {
  await withClone(async (clone) => {
    const { exitCode, stderr } = await diff(clone);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^git-failed: .*not a git repository/su);

    const path = join(clone, 'path');
    mkdirSync(path);
    symlinkSync(process.execPath, join(path, 'node'));
    const without = await start(['diff'], { cwd: clone, env: { PATH: path }, within: ['/usr/bin/env'] }).ended;
    expect(without.exitCode).toBe(2);
    expect(without.stderr).toMatch(/^git-failed: .*install git/su);
  });
});
