import { afterEach, expect, test, vi } from 'vitest';
import { mayBeOlder, OLDER_SDK_VARIABLE, packageRemedy } from '../../../harness/machines/closed-network/older-sdk.ts';
import { olderPackages, olderText } from '../../../harness/toolchains/older-packages.ts';
import { contentHash } from '../../../harness/toolchains/toolchain-image.ts';
import type { Target } from '../../../src/languages/target.ts';
import { targets } from '../../../src/languages/targets.ts';
import { withFolder } from '../../command.ts';

const hashes = (): string[] => targets.map((target) => contentHash(target));

/** The targets for which Debian has an older package. */
const hasOlder = targets.map((target: Target) => target.toolchain.olderSdk !== undefined);

afterEach(() => vi.unstubAllEnvs());

test('an older package is allowed only where that is asked for, and images that may hold one are others', () => {
  vi.stubEnv('KMS_EXAMPLES_PACKAGES', '/nowhere');
  const locked = hashes();
  vi.stubEnv(OLDER_SDK_VARIABLE, '1');

  expect(hashes().map((hash, index) => hash !== locked[index])).toEqual(hasOlder);
});

test('where the package mirror has the locked one, none takes its place', async () => {
  await withFolder((mirror) => {
    vi.stubEnv('KMS_EXAMPLES_PACKAGES', `${mirror}/..`);
    vi.stubEnv(OLDER_SDK_VARIABLE, '1');
    const packages = [mirror.split('/').at(-1) ?? ''];

    expect(mayBeOlder({ packages, olderSdk: 'older' })).toBe(false);
    expect(mayBeOlder({ packages: ['none'], olderSdk: 'older' })).toBe(true);
  });
});

test('what to do where a package can not be had names the variable only where that would help', () => {
  vi.stubEnv('KMS_EXAMPLES_PACKAGES', '/nowhere');

  expect(packageRemedy({ olderSdk: 'older' })).toContain(`${OLDER_SDK_VARIABLE}=1 allows Debian's older older`);
  expect(packageRemedy({})).not.toContain(OLDER_SDK_VARIABLE);
});

test('where an older package may take the place of a locked one, that is told, with what locks it', () => {
  vi.stubEnv('KMS_EXAMPLES_PACKAGES', '/nowhere');
  expect(olderText(olderPackages(targets))).toBe('');

  vi.stubEnv(OLDER_SDK_VARIABLE, '1');
  const told = olderPackages(targets);
  expect(told).toHaveLength(1 + hasOlder.filter(Boolean).length);
  expect(told[0]).toMatch(
    /emulator, Debian's older python3-moto .* harness\/emulator\/moto\/image\/requirements\.txt/u,
  );
  expect(olderPackages([])).toEqual(told.slice(0, 1));
  expect(olderText(told)).toMatch(/nothing is put on record\n\n$/u);
});
