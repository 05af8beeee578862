import type { PageWriter, WrittenChapter } from '../formats/format.ts';
import type { Page } from '../model/example.ts';
import { listedFiles, MANIFEST, snippetPath, type SnippetOf } from './manifest.ts';
import { writtenPage } from './page.ts';
import { templateFolders } from './templates.ts';

/** What is published of a chapter, and how. */
interface Publication extends Pick<WrittenChapter, 'edition' | 'includes'> {
  readonly pages: readonly Page[];
  /** The texts of what `generated/` holds, by their paths there. */
  readonly generated: ReadonlyMap<string, string>;
}

/**
 * Writes a chapter in a format.
 *
 * @returns The files' texts by their paths.
 * @throws KmsExamplesError `invalid-template`
 */
export function writeChapter(chapter: WrittenChapter, writer: PageWriter): Map<string, string> {
  return writer.write(chapter, templateFolders()('pages'));
}

/** A chapter with its published snippets and complete programs. */
export function publishedChapter({ pages, edition, generated, includes }: Publication): WrittenChapter {
  const snippetOf: SnippetOf = ({ page, example, target }) =>
    generated.get(snippetPath(edition, page, example, target)) ?? '';
  const ofEdition = `${edition}/`;
  const isPage = new Set(pages.map(({ id }) => `${ofEdition}${id}.md`));
  const code = listedFiles(generated.get(MANIFEST)).flatMap(({ path }): [string, string][] =>
    path.startsWith(ofEdition) && !isPage.has(path) ? [[path.slice(ofEdition.length), generated.get(path) ?? '']] : [],
  );
  const written = pages.map((page) => writtenPage({ page, pages, edition }, snippetOf));
  return { edition, pages: written, code: new Map(code), includes };
}
