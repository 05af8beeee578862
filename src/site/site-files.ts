import { groupsOf } from '../formats/format.ts';
import { targets } from '../languages/targets.ts';
import { Templates } from '../render/templates.ts';
import { assetFiles, scriptFiles } from './assets.ts';
import { chapterPage, codePath } from './chapter-page.ts';
import { evidenceFiles } from './evidence.ts';
import { CodePainter } from './highlight.ts';
import { mutantsPage } from './mutants.ts';
import { oursFiles } from './ours.ts';
import { overviewPage } from './overview.ts';
import type { SiteFile, Writing } from './pages.ts';
import { searchFile } from './search.ts';
import type { Site, SiteChapter } from './site.ts';

/** What writes sites, as often as there is something new to show. */
export class SiteWriter {
  readonly #painter: CodePainter;
  readonly #scripts: readonly SiteFile[];
  readonly #live: boolean;

  private constructor(painter: CodePainter, scripts: readonly SiteFile[], live: boolean) {
    this.#painter = painter;
    this.#scripts = scripts;
    this.#live = live;
  }

  /** @param live Whether the pages hear of changes, from the server that they come from. */
  static async make({ live }: { readonly live: boolean }): Promise<SiteWriter> {
    const tags = targets.map(({ dialect }) => dialect.tags[0] ?? '');
    const [painter, scripts] = await Promise.all([CodePainter.for([...new Set(tags), 'json']), scriptFiles(live)]);
    return new SiteWriter(painter, scripts, live);
  }

  /**
   * The files of a site, which needs no server, the style sheet last: its colors are those of what was written before.
   *
   * @throws KmsExamplesError `invalid-template`, when a file is written
   */
  files(site: Site): readonly SiteFile[] {
    const templates = new Templates('site', undefined, true);
    const writing: Writing = { site, templates, painter: this.#painter, live: this.#live };
    return [
      ...overviewPage(writing),
      ...oursFiles(writing),
      ...site.chapters.flatMap((chapter) => chapterFiles(chapter, writing)),
      ...assetFiles(this.#painter, this.#scripts),
    ];
  }
}

function chapterFiles(chapter: SiteChapter, writing: Writing): SiteFile[] {
  return [
    ...chapter.pages.flatMap((page) => [
      chapterPage(chapter, page, writing),
      ...groupsOf(page).flatMap((group) => [
        ...evidenceFiles(chapter, page, group, writing),
        ...mutantsPage(chapter, page, group, writing),
      ]),
    ]),
    searchFile(chapter),
    ...Array.from(chapter.code, ([path, text]): SiteFile => [codePath(chapter, path), () => text]),
  ];
}
