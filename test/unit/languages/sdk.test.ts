import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSdkOf, lockedSdk, lockFileOf, sdkText } from '../../../src/languages/sdk.ts';
import type { Target } from '../../../src/languages/target.ts';
import { targets } from '../../../src/languages/targets.ts';
import { repositoryPath } from '../../../src/repository.ts';
import { toolchainFiles } from '../../../harness/toolchains/toolchain-image.ts';

test.each<Target>(targets)('the lock file of $id has one version of its SDK', (target) => {
  const text = readFileSync(repositoryPath(lockFileOf(target)), 'utf8');
  expect([...text.matchAll(target.sdk.lock.version)]).toHaveLength(1);
  const { name, version } = lockedSdk(target);
  expect(name).toBe(target.sdk.name);
  expect(version).toMatch(/^\d+(?:\.\d+)+$/u);
});

test.each<Target>(targets)('the image of $id is made of the lock file that its version is read from', (target) => {
  const file = toolchainFiles(target).find(({ path }) => path === target.sdk.lock.file);
  expect(file?.read().toString()).toBe(readFileSync(repositoryPath(lockFileOf(target)), 'utf8'));
});

test.each<Target>(targets)('another version in the lock file of $id is what is claimed', (target) => {
  const { version } = lockedSdk(target);
  const other = (path: string): string =>
    readFileSync(repositoryPath(path), 'utf8').replace(target.sdk.lock.version, (found) =>
      found.replaceAll(version, '9.9.9'),
    );
  expect(lockedSdk(target, other)).toEqual({ name: target.sdk.name, version: '9.9.9' });
});

test.each<[what: string, found: string, read: (text: string) => string]>([
  ['no version', 'none', () => ''],
  ['two versions', ', 9.9.9', (text) => `${text}\n${text.replace(lockedSdk(targets[0]).version, '9.9.9')}`],
])('a lock file with %s is an error that says where', (_what, found, read) => {
  const [target] = targets;
  const path = lockFileOf(target);
  const text = `  ${readFileSync(repositoryPath(path), 'utf8').match(target.sdk.lock.version)?.[0] ?? ''}`;
  expect(() => lockedSdk(target, () => read(text))).toThrow(
    new RegExp(`^invalid-lock: ${path}\\n  expected: one version of .*\\n  found: .*${found}\\n  to do: `, 'u'),
  );
});

test('a lock file that is missing is an error that says so', () => {
  const [target] = targets;
  const missing: Target = { ...target, sdk: { ...target.sdk, lock: { ...target.sdk.lock, file: 'missing.lock' } } };
  expect(() => lockedSdk(missing)).toThrow(/^invalid-lock: harness\/toolchains\/.*\/missing\.lock\n[^]*ENOENT/u);
});

test.each<Target>(targets)('an image of $id holds the locked SDK, or says that it stands in for it', (target) => {
  const { name, version } = lockedSdk(target);
  expect(isSdkOf(target, sdkText({ name, version }))).toBe(true);
  expect(isSdkOf(target, `stand-in for ${name} 0.1.0 (another)`)).toBe(true);
  for (const told of [
    `${name} 0.0.1`,
    `${name} ${version}.1`,
    `another ${version}`,
    version,
    'stand-in for another 1',
  ]) {
    expect(isSdkOf(target, told), told).toBe(false);
  }
});
