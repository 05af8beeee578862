import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { withClone } from '../clone.ts';
import { leftovers, start, type Ended } from '../command.ts';
import { sha256 } from '../../src/sha256.ts';
import { repositoryPath } from '../../src/repository.ts';

const FOLDER = 'harness/toolchains/nodejs';
const PACKAGE = '@aws-sdk/client-kms';

/** An address at which nobody answers. */
const NOBODY = { npm_config_registry: 'http://127.0.0.1:9/' };

/** How long an upgrade may take, its images included. */
const LIMIT_MS = 15 * 60_000;

/** Runs `upgrade` in a clone. */
async function upgrade(
  clone: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { pid, ended } = start(['upgrade', ...args], { cwd: clone, env });
  const end = await ended;
  expect(await leftovers(pid)).toEqual([]);
  return end;
}

/** The newest version that the registry has besides the one that is locked here. */
async function otherVersion(): Promise<string> {
  const { stdout } = await execa('npm', ['view', PACKAGE, 'versions', '--json']);
  const locked = readFileSync(repositoryPath(FOLDER, 'package-lock.json'), 'utf8');
  const versions = z.array(z.string()).parse(JSON.parse(stdout));
  return versions.filter((version) => !locked.includes(`"${version}"`)).at(-1) ?? '';
}

/** The hashes of all files of a clone that an upgrade could change. */
function contents(clone: string): Record<string, string> {
  const files = ['harness', 'src', 'generated', 'templates'].flatMap((fother) =>
    readdirSync(join(clone, fother), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), sha256(readFileSync(join(parentPath, name)))]),
  );
}

test('a registry that is not reached is told, by target, and nothing is changed', async () => {
  await withClone(async (clone) => {
    const before = contents(clone);
    const { exitCode, stdout } = await upgrade(clone, ['nodejs-classic', '--to', '3.0.0'], NOBODY);

    expect(stdout).toMatch(/^nodejs: its registry can't be reached, so it stays as it is\n {2}/u);
    expect(exitCode).toBe(2);
    expect(contents(clone)).toEqual(before);
  });
});

test('a version that there is not is told, and nothing is changed', async () => {
  await withClone(async (clone) => {
    const before = contents(clone);
    const { exitCode, stderr } = await upgrade(clone, ['nodejs', '--to', '3.0.999999']);

    expect(stderr).toContain('upgrade-failed: nodejs');
    expect(stderr).toContain('that version 3.0.999999 can be locked');
    expect(exitCode).toBe(2);
    expect(contents(clone)).toEqual(before);
  });
});

test('where a later step fails, nothing is changed', async () => {
  const other = await otherVersion();
  await withClone(async (clone) => {
    const template = join(clone, 'templates/python/snippet.hbs');
    writeFileSync(template, `${readFileSync(template, 'utf8')}{{nothing-of-that-name}}\n`);
    const before = contents(clone);
    const { exitCode, stdout, stderr } = await upgrade(clone, ['nodejs', '--to', other]);

    expect(stdout).toContain(other);
    expect(stderr).toContain('upgrade-failed: generate');
    expect(exitCode).toBe(2);
    expect(contents(clone)).toEqual(before);
  });
});

test(
  'Node.js is upgraded: its lock file has the version, its snippets are verified, and what changed is told',
  async () => {
    const other = await otherVersion();
    await withClone(async (clone) => {
      const lockFile = join(clone, FOLDER, 'package-lock.json');
      const { exitCode, stdout } = await upgrade(clone, ['nodejs', '--to', other]);

      expect(exitCode, stdout).toBe(0);
      expect(stdout).toContain(`${PACKAGE} `);
      expect(stdout).toContain(`→ ${other}`);
      expect(stdout).toMatch(new RegExp(`^ +nodejs: Node\\.js \\S+, ${PACKAGE} ${other}`, 'mu'));
      expect(stdout).toMatch(/^verdicts {3}pass: \d+ runs$/mu);
      expect(readFileSync(join(clone, FOLDER, 'package.json'), 'utf8')).toContain(`"${PACKAGE}": "${other}"`);
      const locked = readFileSync(lockFile, 'utf8');
      expect(locked).toContain(`"version": "${other}"`);
      expect(locked).not.toContain('"resolved"');
    });
  },
  LIMIT_MS,
);
