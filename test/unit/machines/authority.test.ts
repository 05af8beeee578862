import { afterEach, expect, test, vi } from 'vitest';
import { authority } from '../../../harness/machines/images/authority.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('an authority that can be kept nowhere is told as that, with what to do', async () => {
  vi.stubEnv('XDG_CACHE_HOME', '/dev/null/none');
  await expect(authority()).rejects.toMatchObject({
    code: 'file-unwritable',
    details: { remedy: expect.stringContaining('XDG_CACHE_HOME') as unknown },
  });
});
