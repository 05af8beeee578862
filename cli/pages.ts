import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { uniq } from 'es-toolkit';
import { readSource, type Source } from '../src/formats/source.ts';
import { KmsExamplesError, messageOf } from '../src/errors.ts';

/** How the names of documentation pages end. */
const EXTENSIONS: readonly string[] = ['.md', '.mdx', '.rst', '.adoc'];

/**
 * The files that are meant: those that are named, and the documentation pages below the folders that are, without hidden
 * folders and those of packages.
 *
 * @throws KmsExamplesError `unreadable-page` where a folder has no pages, or nothing has that name
 */
export function pagesIn(paths: readonly string[]): string[] {
  return uniq(paths.flatMap((path) => (readingPage(path, () => statSync(path)).isDirectory() ? below(path) : [path])));
}

function below(folder: string): string[] {
  const pages = readingPage(folder, () => pagesBelow(folder));
  if (pages.length > 0) return pages;
  throw new KmsExamplesError('unreadable-page', {
    where: folder,
    expected: `a folder with documentation pages: files whose names end in ${EXTENSIONS.join(', ')}`,
    found: 'none',
    remedy: 'name another folder, or the pages themselves',
  });
}

function pagesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^\.|^node_modules$/u.test(entry.name) ? [] : pagesBelow(path);
    return EXTENSIONS.includes(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}

/** @throws KmsExamplesError `unreadable-page` */
export function readPageFile(path: string): Source {
  return readSource(
    path,
    readingPage(path, () => readFileSync(path)),
  );
}

function readingPage<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new KmsExamplesError('unreadable-page', {
      where: path,
      expected: 'a file that can be read',
      found: messageOf(error),
      remedy: 'check the path and its permissions',
      cause: error,
    });
  }
}
