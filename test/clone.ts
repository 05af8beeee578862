import { execa } from 'execa';
import { makeClone } from '../cli/clone.ts';
import { withFolder } from './command.ts';

/** Gives a test a copy of the repository that it may change, with the packages of this one. */
export function withClone<Result>(use: (clone: string) => Promise<Result>): Promise<Result> {
  return withFolder((folder) => {
    makeClone(folder);
    return use(folder);
  });
}

/** Commits a clone as it is. */
export async function commitAll(clone: string): Promise<void> {
  const git = (...args: string[]): Promise<unknown> =>
    execa('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { cwd: clone });
  await git('init', '--quiet');
  await git('add', 'generated', 'harness', 'src', 'templates', 'package-lock.json');
  await git('commit', '--quiet', '--message', 'as it is');
}
