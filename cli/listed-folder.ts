import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { counted } from '../src/counted.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { reading } from '../src/reading.ts';
import { replaceFolder } from './folder.ts';

/** Names the files that were written into a folder, a line each: what its user or a tool has put there stays. */
export const LIST = '.kms-examples-published';

/** A folder of the user's in which files of ours are written, and removed again when they no longer belong there. */
export class ListedFolder {
  readonly #path: string;
  readonly #wanted: ReadonlyMap<string, string>;
  readonly #found: ReadonlyMap<string, string>;

  /**
   * Looks at the folder, and leaves it as it is.
   *
   * @param wanted The texts of what it is to hold of ours, by their paths there.
   * @throws KmsExamplesError `file-unwritable` when another file lies where one is to be written, or `file-unreadable`
   */
  constructor(path: string, wanted: ReadonlyMap<string, string>) {
    this.#path = path;
    this.#wanted = wanted;
    this.#found = writtenBefore(path, wanted);
  }

  /**
   * Writes the files, and tells how many.
   *
   * @throws KmsExamplesError `file-unwritable`
   */
  write(): void {
    const list = [...this.#wanted.keys()].map((path) => `${path}\n`).join('');
    replaceFolder(this.#path, new Map([...this.#wanted, [LIST, list]]), this.#found);
    process.stdout.write(`${this.#path}: ${counted(this.#wanted.size, 'file')}\n`);
  }
}

/**
 * The texts of the files that were written into a folder before, by their paths there.
 *
 * @throws KmsExamplesError `file-unwritable` when another file lies where one is to be written, or `file-unreadable`
 */
function writtenBefore(folder: string, wanted: ReadonlyMap<string, string>): Map<string, string> {
  const textOf = (path: string): string | undefined =>
    existsSync(join(folder, path))
      ? reading(join(folder, path), 'a file that was published there before, or none', (file) =>
          readFileSync(file, 'utf8'),
        )
      : undefined;
  const listed = textOf(LIST)?.split('\n') ?? [];
  const foreign = [...wanted].find(
    ([path, text]) => !listed.includes(path) && ![undefined, text].includes(textOf(path)),
  );
  if (foreign !== undefined) {
    throw new KmsExamplesError('file-unwritable', {
      where: join(folder, foreign[0]),
      expected: 'a file that was published there before, or none',
      found: 'another file',
      remedy: 'move it away, or name another folder with --out',
    });
  }
  return new Map(
    listed
      .filter((path) => path !== '')
      .flatMap((path): [string, string][] => {
        const text = textOf(path);
        return text === undefined ? [] : [[path, text]];
      }),
  );
}
