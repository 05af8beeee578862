import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { adoptAuthority, authority, authorityIn, keep } from '../../../harness/machines/images/authority.ts';
import { withFolder } from '../../command.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('an authority that can be kept nowhere is told as that, with what to do', async () => {
  vi.stubEnv('XDG_CACHE_HOME', '/dev/null/none');
  const error: unknown = await authority().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'file-unwritable' });
  expect(String(error)).toContain('name another folder in XDG_CACHE_HOME');
});

test('a machine takes over the authority of another one, but none in place of its own', async () => {
  await withFolder(async (folder) => {
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'one'));
    const one = await authority();
    keep(one, join(folder, 'saved'));
    const saved = authorityIn(join(folder, 'saved'));
    expect(saved).toEqual(one);

    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'other'));
    expect(adoptAuthority(saved!)).toBe(true);
    expect(await authority()).toEqual(one);
    expect(adoptAuthority(one)).toBe(true);

    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'third'));
    const third = await authority();
    expect(adoptAuthority(one)).toBe(false);
    expect(await authority()).toEqual(third);
  });
});
