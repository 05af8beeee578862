import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Target } from '../src/languages/target.ts';
import { targets } from '../src/languages/targets.ts';
import { replaceFile } from '../src/replace-file.ts';
import { writing } from '../src/writing.ts';
import { GENERATED } from '../src/render/manifest.ts';
import { repositoryPath } from '../src/repository.ts';
import { makeFolder } from '../harness/make-folder.ts';
import { EVIDENCE } from '../harness/evidence/evidence.ts';
import { VERIFICATION_RECORD } from '../harness/record/record.ts';

/** The texts of all files below a folder by their paths in it; none when there is no such folder. */
export function readFolder(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [relative(folder, path), readFileSync(path, 'utf8')];
    }),
  );
}

/** Folders beside complete programs, such as those of packages that they need: programs lie in none. */
const BESIDE_PROGRAMS = /^[^/]+\/[^/]+\/complete\/[^/]+\//u;

/**
 * The rendered files that lie in `generated/`, by their paths in it. The record of what proved them is none, nor is the
 * evidence, nor what is left there by who runs a complete program, or put there for it.
 */
export function readGenerated(): Map<string, string> {
  const isLeft = (path: string): boolean =>
    BESIDE_PROGRAMS.test(path) || targets.some(({ complete }: Target) => complete.leaves?.test(path));
  const files = [...readFolder(GENERATED)].filter(
    ([path]) => path !== VERIFICATION_RECORD && !path.startsWith(`${EVIDENCE}/`) && !isLeft(path),
  );
  return new Map(files);
}

/** The files of `generated/` that tell what runs saw, by their paths in it. */
export function readEvidenceFiles(): Map<string, string> {
  const files = [...readFolder(join(GENERATED, EVIDENCE))];
  return new Map(files.map(([path, text]) => [`${EVIDENCE}/${path}`, text]));
}

/** How many files were written, and how many removed. */
interface Replaced {
  readonly written: number;
  readonly removed: number;
}

/**
 * Makes a folder hold exactly the wanted files. Files that are right already are left alone.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function replaceFolder(
  folder: string,
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): Replaced {
  const stale = [...wanted].filter(([path, text]) => found.get(path) !== text);
  const surplus = [...found.keys()].filter((path) => !wanted.has(path));
  for (const [path, text] of stale) writeText(join(folder, path), text);
  for (const path of surplus) writing(join(folder, path), rmSync);
  return { written: stale.length, removed: surplus.length };
}

/**
 * Writes a file whole, or leaves it as it was, in a folder that is made when there is none.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function writeText(path: string, text: string): void {
  writing(path, () => {
    makeFolder(dirname(path));
    replaceFile(path, text);
  });
}

/** A file of the repository, by its path there, and what is to stand in it. */
interface WantedFile {
  readonly path: string;
  readonly text: string;
  readonly isExecutable?: boolean;
}

/**
 * Writes files of the repository: all of them, or, where one can't be written, none.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function writeAll(files: readonly WantedFile[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path, text, isExecutable = false } of files) {
      const file = repositoryPath(path);
      const before = existsSync(file) ? readFileSync(file) : undefined;
      undo.push(() => (before === undefined ? removeWithFolder(file) : writeFileSync(file, before)));
      writeText(file, text);
      if (isExecutable) chmodSync(file, 0o755);
    }
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}

/** Removes a file, and its folder where that then holds nothing. */
function removeWithFolder(file: string): void {
  rmSync(file, { force: true });
  const folder = dirname(file);
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/**
 * Requires that a file can be written, and leaves it as it is.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function requireWritable(path: string): void {
  writing(path, () => {
    makeFolder(dirname(path));
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) throw new Error('it is a folder');
    if (found === undefined) {
      replaceFile(path, '');
      rmSync(path);
    } else accessSync(path, constants.W_OK);
  });
}
