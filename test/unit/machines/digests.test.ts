import { createHash } from 'node:crypto';
import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestsOf } from '../../../harness/machines/docker/digests.ts';
import { withFolder } from '../../command.ts';

test('a file has the digest of what it holds, also when it was written anew with the same size and dates', async () => {
  await withFolder((folder) => {
    const path = join(folder, 'file');
    const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');
    writeFileSync(path, 'one');
    const { atime, mtime } = statSync(path);
    expect(digestsOf([path]).get(path)).toBe(digestOf('one'));
    expect(digestsOf([path]).get(path)).toBe(digestOf('one'));

    writeFileSync(path, 'two');
    utimesSync(path, atime, mtime);
    expect(digestsOf([path]).get(path)).toBe(digestOf('two'));
  });
});
