import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { select, selectEditions } from '../harness/plan/select.ts';
import { pages } from '../src/chapter/chapter.ts';
import { counted } from '../src/counted.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { writers } from '../src/formats/formats.ts';
import { publishedChapter, writeChapter } from '../src/render/chapter.ts';
import { replaceFolder } from './folder.ts';
import { requireProven } from './proven.ts';
import { rendered } from './rendered.ts';

/** What `publish` was asked for. */
export interface PublishOptions {
  readonly format: readonly string[];
  readonly edition?: readonly string[];
  readonly out: string;
  readonly snippets: 'inline' | 'include';
}

/** Names the files that were written into a folder, a line each: what its user or a tool has put there stays. */
const LIST = '.kms-examples-published';

/**
 * Writes the chapter in formats of documentation, a folder each, with a folder for each edition below it.
 *
 * @throws KmsExamplesError `unknown-name`, `unproven` or `file-unwritable`
 */
export async function publish({ format, edition, out, snippets }: PublishOptions): Promise<void> {
  const chosen = select('format', writers, format);
  const chosenEditions = selectEditions(edition);
  const { files, unproven } = await rendered();
  requireProven(unproven);
  const publications = chosen.flatMap((writer) =>
    chosenEditions.map((one) => {
      const chapter = publishedChapter({ pages, edition: one, generated: files, includes: snippets === 'include' });
      const [folder, wanted] = [join(out, writer.id, one), writeChapter(chapter, writer)];
      return { folder, wanted, found: publishedBefore(folder, wanted) };
    }),
  );
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
function publishedBefore(folder: string, wanted: ReadonlyMap<string, string>): Map<string, string> {
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
