import { join } from 'node:path';
import { select, selectEditions } from '../harness/plan/select.ts';
import { pages } from '../src/chapter/chapter.ts';
import { writers } from '../src/formats/formats.ts';
import { publishedChapter, writeChapter } from '../src/render/chapter.ts';
import { ListedFolder } from './listed-folder.ts';
import { requireProven } from './proven.ts';
import { rendered } from './rendered.ts';

/** What `publish` was asked for. */
export interface PublishOptions {
  readonly format: readonly string[];
  readonly edition?: readonly string[];
  readonly out: string;
  readonly snippets: 'inline' | 'include';
}

/**
 * Writes the chapter in formats of documentation, a folder each, with a folder for each edition below it.
 *
 * @throws KmsExamplesError `unknown-name`, `unproven` or `file-unwritable`
 */
export async function publish({ format, edition, out, snippets }: PublishOptions): Promise<void> {
  const all = writers.map(({ id }) => id).join(', ');
  const chosen = select('format', writers, format, `name some of these: ${all}`);
  const chosenEditions = selectEditions(edition);
  const { files, unproven } = await rendered();
  requireProven(unproven);
  const publications = chosen.flatMap((writer) =>
    chosenEditions.map((one) => {
      const chapter = publishedChapter({ pages, edition: one, generated: files, includes: snippets === 'include' });
      return new ListedFolder(join(out, writer.id, one), writeChapter(chapter, writer));
    }),
  );
  for (const folder of publications) folder.write();
}
