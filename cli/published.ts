import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { counted } from '../src/counted.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { replaceFolder } from './folder.ts';

/** Names the files that were written into a folder, a line each: what its user or a tool has put there stays. */
const LIST = '.kms-examples-published';

/** A folder that is published, and what is to be in it. */
interface Publication {
  readonly folder: string;
  readonly wanted: ReadonlyMap<string, string>;
  /** What was published there before. */
  readonly found: ReadonlyMap<string, string>;
}

/**
 * Writes folders, with the list of their files in each.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function writePublished(publications: readonly Publication[]): void {
  for (const { folder, wanted, found } of publications) {
    const list = [...wanted.keys()].map((path) => `${path}\n`).join('');
    replaceFolder(folder, new Map([...wanted, [LIST, list]]), found);
    process.stdout.write(`${folder}: ${counted(wanted.size, 'file')}\n`);
  }
}

/**
 * The texts of the files that were written into a folder before, by their paths there.
 *
 * @throws KmsExamplesError `file-unwritable` when another file lies where one is to be written
 */
export function publishedBefore(folder: string, wanted: ReadonlyMap<string, string>): Map<string, string> {
  const textOf = (path: string): string | undefined =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
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
