import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readFolder } from '../../cli/folder.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { groupsOf, type WrittenChapter, type WrittenGroup, type WrittenPage } from '../../src/formats/format.ts';
import { editions } from '../../src/languages/targets.ts';
import { publishedChapter } from '../../src/render/chapter.ts';
import { GENERATED } from '../../src/render/manifest.ts';
import { chapterPath } from '../../src/site/pages.ts';
import { startDocsMachine, type DocsMachine } from '../browser/docs-machine.ts';
import { filesIn, openVisit, type ReadFile, type Visit } from '../browser/visit.ts';
import { start } from '../command.ts';

/** A page of the chapter, with its path in the site. */
export interface PlacedPage {
  readonly path: string;
  readonly chapter: WrittenChapter;
  readonly page: WrittenPage;
  readonly groups: readonly WrittenGroup[];
}

/** The site as the command writes it, and a browser that reads it. */
export class WrittenSite {
  readonly machine: DocsMachine;
  readonly read: ReadFile;
  /** Where it lies. */
  readonly folder: string;
  /** What it is to show. */
  readonly chapters: readonly WrittenChapter[];
  /** The paths of all its pages. */
  readonly paths: readonly string[];
  readonly #temporary: string;

  private constructor(machine: DocsMachine, temporary: string) {
    this.machine = machine;
    this.#temporary = temporary;
    this.folder = join(temporary, 'site');
    this.read = filesIn(this.folder);
    const generated = readFolder(GENERATED);
    this.chapters = editions.map((edition) => publishedChapter({ pages, edition, generated, includes: false }));
    this.paths = [...readFolder(this.folder).keys()].filter((path) => path.endsWith('.html'));
  }

  /** Writes the site, and starts the browser. */
  static async write(): Promise<WrittenSite> {
    const temporary = mkdtempSync(join(tmpdir(), 'kms-examples-site-'));
    const written = start(['site', '--out', join(temporary, 'site')]).ended;
    const machine = await startDocsMachine();
    const { exitCode, stderr } = await written;
    if (exitCode !== 0) throw new Error(stderr);
    return new WrittenSite(machine, temporary);
  }

  /** The pages of all editions. */
  get placed(): PlacedPage[] {
    return this.chapters.flatMap((chapter) =>
      chapter.pages.map((page) => ({ path: chapterPath(chapter, page), chapter, page, groups: groupsOf(page) })),
    );
  }

  /** Has a reader come to the site, who leaves it when all is done. */
  async visit<Result>(use: (visit: Visit) => Promise<Result>, options: BrowserContextOptions = {}): Promise<Result> {
    const visit = await openVisit(this.machine.browser, this.read, options);
    try {
      return await use(visit);
    } finally {
      await visit.page.context().close();
    }
  }

  async remove(): Promise<void> {
    await this.machine.close();
    rmSync(this.#temporary, { recursive: true, force: true });
  }
}

const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8').replace(/;\s*$/u, '');

/** Asks the page that is open, with one of the functions of `in-page.js`. */
export function ask<Answer>(page: Page, name: string, argument: unknown = null): Promise<Answer> {
  return page.evaluate<Answer>(`(${IN_PAGE}).${name}(${JSON.stringify(argument)})`);
}
