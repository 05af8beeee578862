import type { Target } from '../languages/target.ts';
import type { PageWriter, WrittenChapter, WrittenGroup, WrittenPage, WrittenTab } from './format.ts';
import { longestRun, plainText, proseIn, type ProseWriting } from './prose.ts';

/** How a format has the pages of a chapter, whose template is of its name. */
export interface PageStyle {
  readonly id: string;
  readonly prose: ProseWriting;
  /** The path of a page's file. */
  readonly pageFile: (page: string) => string;
  /** The folder in which snippets and programs lie. */
  readonly codeFolder: string;
  /** How a page names a file in that folder, by its path there. */
  readonly codeAddress: (path: string) => string;
  /** What stands before each line of a tab's content, where tabs go by indentation. */
  readonly indentation?: string;
  /** A block that shows code of a language; the code ends with a line break. */
  readonly block: (code: string, tag: string) => string;
  /** A block that shows the file at an address; none for code that the stack would show otherwise from a file. */
  readonly inclusion?: (address: string, tag: string, code: string) => string | undefined;
  /** The link to a complete program at an address; one like any other without this. */
  readonly programLink?: (address: string) => string;
  /** What else the stack is to be given: what tells it of the pages, and in which order. */
  readonly others?: (pages: readonly WrittenPage[]) => ReadonlyMap<string, string>;
}

/** The page that leads to all others is where a folder begins. */
export function fileName({ id, isFirst }: Pick<WrittenPage, 'id' | 'isFirst'>): string {
  return isFirst ? 'index' : id;
}

/** The address of a page's file, or of a section there, from another page beside it. */
export function pageAddress(page: string | undefined, anchor: string | undefined, extension: string): string {
  return `${page === undefined ? '' : `${page}.${extension}`}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** A writer of pages in a style. */
export function writerOf(style: PageStyle): PageWriter {
  return {
    id: style.id,
    write: (chapter, templates) => {
      const { pages, code } = chapter;
      return new Map([
        ...pages.map((page): [string, string] => [
          style.pageFile(fileName(page)),
          templates.render(style.id, pageContext(page, chapter, style)),
        ]),
        ...Array.from(code, ([path, text]): [string, string] => [`${style.codeFolder}${path}`, text]),
        ...(style.others?.(pages) ?? []),
      ]);
    },
  };
}

/** Prose whose links lead to pages by the names of their files. */
export function linkingToFiles({ pages }: Pick<WrittenChapter, 'pages'>, prose: ProseWriting): ProseWriting {
  const files = new Map(pages.map((page) => [page.id, fileName(page)]));
  return {
    ...prose,
    link: (inner, target) => {
      const page = 'address' in target || target.page === undefined ? undefined : files.get(target.page);
      return prose.link(inner, page === undefined ? target : { ...target, page });
    },
  };
}

/** What a template shows of a page: everything is written already as the format has it. */
function pageContext(page: WrittenPage, chapter: WrittenChapter, style: PageStyle): Record<string, unknown> {
  const writing = linkingToFiles(chapter, style.prose);
  const prose = (markdown: string): string => proseIn(markdown, writing);
  const heading = (title: string, anchor: string, mark: string): Record<string, unknown> => {
    const [written, text] = [prose(title), plainText(title)];
    return { title: written, anchor, text, quoted: JSON.stringify(text), underline: mark.repeat(written.length) };
  };
  const groupsOf = (groups: readonly WrittenGroup[]): unknown =>
    groups.map((group) => ({
      prose: group.prose.map(prose),
      // A row of colons in code would end what is between as many.
      colons: ':'.repeat(Math.max(3, ...group.tabs.map(({ snippet }) => longestRun(snippet, ':') + 1))),
      tabs: group.tabs.map((tab) => tabContext(tab, chapter, { ...style, prose: writing })),
      facts: group.facts.map(prose),
    }));
  return {
    ...heading(page.title, page.anchor, '='),
    position: chapter.pages.indexOf(page) + 1,
    prose: page.prose.map(prose),
    topics: [
      ...page.leadsTo.map(({ id, title }) => writing.link(prose(title), { page: id })),
      ...page.sections.map(({ title, anchor }) => writing.link(prose(title), { anchor })),
    ],
    others: page.isFirst ? chapter.pages.filter((other) => other !== page).map(fileName) : [],
    // What stands under the page's own heading has no other.
    sections: [
      { heading: null, groups: groupsOf(page.groups) },
      ...page.sections.map(({ title, anchor, groups }) => ({
        heading: heading(title, anchor, '-'),
        groups: groupsOf(groups),
      })),
    ],
  };
}

/** The name under which a reader's choice of a language is kept: the same for all generations of its SDK. */
export function languageKey({ id }: Pick<Target, 'id'>): string {
  return id.replace(/-classic$/u, '');
}

function tabContext(tab: WrittenTab, { includes }: WrittenChapter, style: PageStyle): Record<string, unknown> {
  const { target, snippet, path, complete } = tab;
  const { prose, block, inclusion, codeAddress, indentation = '' } = style;
  const inTab = (text: string): string => text.replaceAll(/^(?=.)/gmu, indentation);
  const tag = target.dialect.tags[0] ?? '';
  const included = includes ? inclusion?.(codeAddress(path), tag, snippet) : undefined;
  const link = style.programLink ?? ((address) => prose.link(prose.text('complete program'), { address }));
  return {
    key: languageKey(target),
    title: proseIn(target.title, prose),
    text: plainText(target.title),
    above: tab.prose.map((markdown) => inTab(proseIn(markdown, prose))),
    block: inTab(included ?? block(snippet, tag)),
    below: [inTab(`${prose.text('To run this example, see the ')}${link(codeAddress(complete))}${prose.text('.')}`)],
  };
}
