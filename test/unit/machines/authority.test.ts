import { afterEach, expect, test, vi } from 'vitest';
import { authority } from '../../../harness/machines/images/authority.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('an authority that can be kept nowhere is told as that, with what to do', async () => {
  vi.stubEnv('XDG_CACHE_HOME', '/dev/null/none');
  const error: unknown = await authority().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'file-unwritable' });
  expect(String(error)).toContain('name another folder in XDG_CACHE_HOME');
});
