import { uniq } from 'es-toolkit';
import { groupsOf } from '../formats/format.ts';
import { Templates } from '../render/templates.ts';
import { assetFiles } from './assets.ts';
import { chapterPage, codePath } from './chapter-page.ts';
import { evidenceFiles } from './evidence.ts';
import { CodePainter } from './highlight.ts';
import { mutantsPage } from './mutants.ts';
import { oursFiles } from './ours.ts';
import { overviewPage } from './overview.ts';
import type { Writing } from './pages.ts';
import { searchFile } from './search.ts';
import type { Site, SiteChapter } from './site.ts';

/**
 * Writes the site, which needs no server.
 *
 * @param live Whether its pages hear of changes, from the server that they come from.
 * @returns The files' texts by their paths.
 * @throws KmsExamplesError `invalid-template`
 */
export async function siteFiles(site: Site, { live }: { readonly live: boolean }): Promise<Map<string, string>> {
  const templates = new Templates('site', undefined, true);
  const tags = site.chapters.flatMap(({ pages }) =>
    pages.flatMap(groupsOf).flatMap(({ tabs }) => tabs.map(({ target }) => target.dialect.tags[0] ?? '')),
  );
  const writing: Writing = { site, templates, painter: await CodePainter.for([...uniq(tags), 'json']), live };
  const pages = [
    ...overviewPage(writing),
    ...oursFiles(writing),
    ...site.chapters.flatMap((chapter) => chapterFiles(chapter, writing)),
  ];
  // The colors are known when all code is painted.
  return new Map([...pages, ...(await assetFiles(writing.painter))]);
}

function chapterFiles(chapter: SiteChapter, writing: Writing): [path: string, text: string][] {
  return [
    ...chapter.pages.flatMap((page) => [
      chapterPage(chapter, page, writing),
      ...groupsOf(page).flatMap((group) => [
        ...evidenceFiles(chapter, page, group, writing),
        ...mutantsPage(chapter, page, group, writing),
      ]),
    ]),
    searchFile(chapter),
    ...Array.from(chapter.code, ([path, text]): [string, string] => [codePath(chapter, path), text]),
  ];
}
