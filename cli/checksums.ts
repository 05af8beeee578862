import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { chunk } from 'es-toolkit';
import { KmsExamplesError } from '../src/errors.ts';
import { reading } from '../src/reading.ts';
import { sha256 } from '../src/sha256.ts';
import { writeText } from './folder.ts';
import { LIST } from './listed-folder.ts';

/** What `checksums` was asked for. */
export interface ChecksumsOptions {
  readonly out: string;
}

/** How many subjects an attestation takes. */
const SUBJECTS = 1024;

/**
 * Writes the hash of each file below a folder, by its path there, so many to a file as an attestation takes; and tells
 * these files in a line that GitHub Actions takes for an output of a step.
 *
 * @throws KmsExamplesError `file-unreadable`, `invalid-option` where there is no file, or `file-unwritable`
 */
export function checksums(folder: string, { out }: ChecksumsOptions): void {
  const paths = reading(folder, 'a folder with the files that are published', filesBelow);
  if (paths.length === 0) {
    throw new KmsExamplesError('invalid-option', {
      where: folder,
      expected: 'a folder with the files that are published',
      found: 'no file',
      remedy: 'name the folder that `kms-examples publish` and others have written',
    });
  }
  const hashOf = (path: string): string =>
    sha256(reading(join(folder, path), 'a file that can be read', (file) => readFileSync(file)));
  const lines = paths.map((path) => `${hashOf(path)}  ${path}\n`);
  const files = chunk(lines, SUBJECTS).map((part, index) => {
    const name = `SHA256SUMS-${String(index + 1)}`;
    writeText(join(out, name), part.join(''));
    return name;
  });
  process.stdout.write(`checksums=${JSON.stringify(files)}\n`);
}

/** The paths below a folder of all files but those that say what was written there. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== LIST)
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}
