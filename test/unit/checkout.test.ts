import { execa } from 'execa';
import { expect, test } from 'vitest';
import { repositoryPath } from '../../src/repository.ts';
import { withFolder } from '../command.ts';

test('a clone has the same bytes where Git is set to write the line ends of Windows', async () => {
  await withFolder(async (folder) => {
    const clone = ['clone', '--quiet', '--config', 'core.autocrlf=true', '--config', 'core.eol=crlf'];
    await execa('git', [...clone, repositoryPath(), folder]);
    const { stdout } = await execa('git', ['ls-files', '--eol'], { cwd: folder, lines: true });

    const { stdout: here } = await execa('git', ['ls-tree', '-r', '--name-only', 'HEAD'], {
      cwd: repositoryPath(),
      lines: true,
    });
    expect(stdout).toHaveLength(here.length);
    expect(stdout.filter((line) => /w\/(?:crlf|mixed)/u.test(line))).toEqual([]);
  });
});
