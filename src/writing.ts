import { KmsExamplesError, messageOf } from './errors.ts';

/** What is said of a file that can't be written, where it isn't one that a user has named. */
interface Telling {
  readonly expected?: string;
  readonly remedy?: string;
}

/**
 * Does what writes a file.
 *
 * @throws KmsExamplesError `file-unwritable` in place of the system's errors
 */
export function writing(
  path: string,
  write: (path: string) => void,
  {
    expected = 'a file that can be written',
    remedy = 'check the path, its permissions and the free disk space',
  }: Telling = {},
): void {
  try {
    write(path);
  } catch (cause) {
    throw new KmsExamplesError('file-unwritable', { where: path, expected, found: messageOf(cause), remedy, cause });
  }
}
