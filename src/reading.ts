import { KmsExamplesError, messageOf } from './errors.ts';

/**
 * Does what reads a file or a folder that a user has named.
 *
 * @param expected What is to be there.
 * @throws KmsExamplesError `file-unreadable` in place of the system's errors
 */
export function reading<Value>(path: string, expected: string, read: (path: string) => Value): Value {
  try {
    return read(path);
  } catch (cause) {
    const remedy = 'check the path and its permissions';
    throw new KmsExamplesError('file-unreadable', { where: path, expected, found: messageOf(cause), remedy, cause });
  }
}
