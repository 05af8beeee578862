import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, parse } from 'node:path';
import { uniq } from 'es-toolkit';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { counted } from '../src/counted.ts';
import { readSource, type Source } from '../src/formats/source.ts';
import { KmsExamplesError, messageOf } from '../src/errors.ts';

/** How the names of documentation pages end. */
const EXTENSIONS: readonly string[] = ['.md', '.mdx', '.rst', '.adoc'];

/**
 * The files that are meant: those that are named, the documentation pages below the folders that are, and those that a
 * pattern matches which no file is called; without hidden folders and those of packages.
 *
 * @throws KmsExamplesError `unreadable-page` where a folder or a pattern has no pages, or nothing has that name
 */
export function pagesIn(paths: readonly string[]): string[] {
  return uniq(paths.flatMap((path) => (isPattern(path) ? matching(path) : named(path))));
}

function isPattern(path: string): boolean {
  return isDynamicPattern(path) && !existsSync(path);
}

function named(path: string): string[] {
  return readingPage(path, () => statSync(path)).isDirectory() ? below(path) : [path];
}

/** The pages that a pattern matches which no shell has expanded; of other files, those whose endings it names. */
function matching(pattern: string): string[] {
  const files = globSync(pattern, {
    absolute: isAbsolute(pattern),
    // What is left out is seen from there.
    ...(isAbsolute(pattern) ? { cwd: parse(pattern).root } : {}),
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  const pages = files.filter((file) => isPage(file) || (extname(file) !== '' && pattern.endsWith(extname(file))));
  if (pages.length > 0) return pages.toSorted();
  throw new KmsExamplesError('unreadable-page', {
    where: pattern,
    expected: `a pattern that matches documentation pages: files whose names end in ${EXTENSIONS.join(', ')}`,
    found: files.length === 0 ? 'no file that it matches' : `${counted(files.length, 'file')} of other kinds`,
    remedy: 'correct the pattern, seen from the current folder, or name the folder of the pages',
  });
}

function isPage(path: string): boolean {
  return EXTENSIONS.includes(extname(path).toLowerCase());
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
    return isPage(entry.name) ? [path] : [];
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
