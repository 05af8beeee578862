import { sha256 } from '../sha256.ts';
import type { Templates } from '../render/templates.ts';
import type { CodePainter } from './highlight.ts';
import { EDITION_TITLES, type Site, type SiteChapter } from './site.ts';
import { fileName } from '../formats/style.ts';
import { plainText } from '../formats/prose.ts';
import type { WrittenPage } from '../formats/format.ts';

/** What every page of the site is written with. */
export interface Writing {
  readonly site: Site;
  readonly templates: Templates;
  readonly painter: CodePainter;
  /** Whether the pages hear of changes, from the server that they come from. */
  readonly live: boolean;
}

/** A file of the site: its path, and what writes its text when somebody wants it. */
export type SiteFile = readonly [path: string, write: () => string];

/** A page of the site: what stands between its header and its footer. */
export interface SitePage {
  /** Its path in the site. */
  readonly path: string;
  readonly title: string;
  readonly body: string;
  /** The edition that its navigation shows. */
  readonly chapter: SiteChapter;
  /** The page of the chapter that it belongs to. */
  readonly page?: WrittenPage;
  /** Its parts, with their ids. */
  readonly contents: readonly { readonly title: string; readonly id: string }[];
  /** Scripts that it has besides that of all pages. */
  readonly scripts?: readonly string[];
}

/** The address of a file of the site, from another one. */
export function addressFrom(from: string, to: string): string {
  const [path, rest] = split(to);
  const [folders, others] = [from.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < folders.length && shared < others.length - 1 && folders[shared] === others[shared]) shared += 1;
  return '../'.repeat(folders.length - shared) + others.slice(shared).join('/') + rest;
}

/** An address without what stands behind its path, and that. */
function split(address: string): [string, string] {
  const end = address.search(/[?#]|$/u);
  return [address.slice(0, end), address.slice(end)];
}

/** The path of a page of the chapter in the site. */
export function chapterPath(
  { edition }: Pick<SiteChapter, 'edition'>,
  page: Pick<WrittenPage, 'id' | 'isFirst'>,
): string {
  return `${edition}/${fileName(page)}.html`;
}

/** Pages beside the chapter. */
const BESIDES = [
  { path: 'index.html', title: 'Overview' },
  { path: 'ours.html', title: 'Is it ours?' },
] as const;

/** A page as HTML, with header, navigation and footer. */
export function pageHtml(shown: SitePage, { site, templates, live }: Writing): string {
  const { path, title, body, chapter, page, contents, scripts = [] } = shown;
  const to = (other: string): string => addressFrom(path, other);
  const index = page === undefined ? -1 : chapter.pages.indexOf(page);
  const neighbour = (offset: number): unknown => {
    const other = page === undefined ? undefined : chapter.pages[index + offset];
    return other === undefined ? null : { title: plainText(other.title), address: to(chapterPath(chapter, other)) };
  };
  return templates.render('layout', {
    title,
    body,
    live,
    version: live ? sha256(body) : null,
    edition: chapter.edition,
    root: to('index.html').replace(/index\.html$/u, ''),
    style: to('assets/style.css'),
    icon: to('assets/icon.svg'),
    scripts: ['assets/site.js', ...scripts, ...(live ? ['assets/live.js'] : [])].map(to),
    problems: site.problems
      .filter(
        (problem) =>
          problem.example === undefined &&
          problem.target === undefined &&
          (problem.page === undefined || problem.page === page?.id),
      )
      .map(({ text }) => text),
    home: to('index.html'),
    besides: BESIDES.map((one) => ({ ...one, address: to(one.path), isCurrent: one.path === path })),
    pages: chapter.pages.map((one) => ({
      title: plainText(one.title),
      address: to(chapterPath(chapter, one)),
      isCurrent: one === page && path === chapterPath(chapter, one),
    })),
    editions: site.chapters.map((other) => {
      const same = other.pages.find(({ id }) => id === page?.id) ?? other.pages[0];
      return {
        title: EDITION_TITLES[other.edition],
        address: same === undefined ? '' : to(chapterPath(other, same)),
        isCurrent: other === chapter && page !== undefined,
      };
    }),
    contents,
    previous: neighbour(-1),
    next: neighbour(1),
    hasNeighbours: page !== undefined && path === chapterPath(chapter, page),
  });
}
