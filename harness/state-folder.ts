import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';

/**
 * The path of a file in the user's folder for what programs remember; a relative path in the environment counts as none,
 * as the XDG base directories have it.
 */
export function stateFile(name: string): string {
  const { XDG_STATE_HOME = '' } = process.env;
  const folder = isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(homedir(), '.local', 'state');
  return join(folder, 'kms-examples', name);
}
