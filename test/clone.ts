import { makeClone } from '../cli/clone.ts';
import { withFolder } from './command.ts';

/** Gives a test a copy of the repository that it may change, with the packages of this one. */
export function withClone<Result>(use: (clone: string) => Promise<Result>): Promise<Result> {
  return withFolder((folder) => {
    makeClone(folder);
    return use(folder);
  });
}
