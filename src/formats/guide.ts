import {
  linesBetween,
  unescaped,
  type MarkedGroup,
  type MarkedPage,
  type MarkedTab,
  type PageWriter,
  type WrittenGroup,
  type WrittenPage,
} from './format.ts';
import { refuseUnclosed, type MarkdownPage, type MarkedKind } from './markdown.ts';
import { brokenMarkup } from './source.ts';
import type { Templates } from '../render/templates.ts';

const RULE = /^-{6}\s*$/u;
const TITLE = /^#{4}\s+\[\s*(.+?)\s*\]\s*$/u;
const SECTION = /^#{1,3}\s/u;

interface OpenTab {
  readonly rule: number;
  readonly title: string;
  readonly line: number;
}

const EXTENSION = 'md';

/** The published guide's format: six hyphens and a title begin a tab, six hyphens end the group. */
export const guide = {
  name: 'the published guide',
  mark: TITLE,
  read: readGuide,
  write: {
    id: 'guide',
    extension: EXTENSION,
    page: writePage,
    write: ({ pages, code }, templates) =>
      new Map([
        ...pages.map((page): [string, string] => [`${page.id}.${EXTENSION}`, writePage(page, templates)]),
        ...code,
      ]),
  },
} as const satisfies MarkedKind & {
  readonly write: PageWriter & { readonly extension: string; readonly page: unknown };
};

function readGuide(page: MarkdownPage): MarkedPage {
  refuseUnclosed(page.region.source, page.blocks, TITLE);
  return { ...page, groups: findGroups(page) };
}

function findGroups({ region: { source }, plain }: MarkdownPage): MarkedGroup[] {
  const groups: MarkedGroup[] = [];
  let tabs: MarkedTab[] = [];
  let open: OpenTab | undefined;
  let rule: number | undefined;

  const endTab = (line: number): void => {
    if (open !== undefined)
      tabs.push({ title: open.title, line: open.line, content: linesBetween(open.line + 1, line - 1) });
    open = undefined;
  };
  const endGroup = (line: number): void => {
    const [first] = tabs;
    if (first !== undefined) groups.push({ lines: { first: first.line - 1, last: line }, tabs });
    tabs = [];
  };
  const unclosed = ({ rule: line }: OpenTab): Error =>
    brokenMarkup(source, line, 'a tab group that a line of six hyphens ends', 'no such line below its last tab');

  for (const [number, line] of plain) {
    const title = TITLE.exec(line)?.[1];
    if (title !== undefined) {
      if (rule === undefined || source.lines.slice(rule, number - 1).some((between) => between.trim() !== '')) {
        throw brokenMarkup(source, number, 'a line of six hyphens above the title of a tab', 'none');
      }
      open = { rule, title: unescaped(title), line: number };
      rule = undefined;
    } else if (RULE.test(line)) {
      if (rule !== undefined) endGroup(rule);
      endTab(number);
      rule = number;
    } else if (line.trim() !== '' && rule !== undefined) {
      endGroup(rule);
      rule = undefined;
    }
    if (open !== undefined && SECTION.test(line)) throw unclosed(open);
  }
  if (open !== undefined) throw unclosed(open);
  if (rule !== undefined) endGroup(rule);
  return groups;
}

function writePage({ title, anchor, prose, leadsTo, groups, sections }: WrittenPage, templates: Templates): string {
  return templates.render('guide', {
    title: publishedMarkup(title),
    anchor,
    prose: prose.map(publishedMarkup),
    topics: [
      ...leadsTo.map((page) => ({ title: publishedMarkup(page.title), address: `${page.id}.${EXTENSION}` })),
      ...sections.map((section) => ({ title: publishedMarkup(section.title), address: `#${section.anchor}` })),
    ],
    sections: [
      { heading: null, groups: groups.map(groupContext) },
      ...sections.map((section) => ({
        heading: { title: publishedMarkup(section.title), anchor: section.anchor },
        groups: section.groups.map(groupContext),
      })),
    ],
  });
}

function groupContext({ prose, tabs, facts }: WrittenGroup): unknown {
  return {
    prose: prose.map(publishedMarkup),
    tabs: tabs.map(({ target, prose: above, snippet, complete }) => ({
      title: publishedMarkup(target.title),
      paragraphs: above.map(publishedMarkup),
      snippet,
      below: [`To run this example, see the [complete program](${complete}).`].map(publishedMarkup),
    })),
    facts: facts.map(publishedMarkup),
  };
}

/**
 * Writes Markdown as the guide's pages have it, with a backslash before every character that could be read as a mark:
 * not in code and links' addresses, and not before marks of links and of emphasis.
 */
export function publishedMarkup(markdown: string): string {
  return markdown.replaceAll(
    /(`[^`]*`|\]\([^)\s]*\)|\*{1,2}|\[)|[\\.()#_+!{}-]/gu,
    (found, verbatim: string | undefined) => verbatim ?? `\\${found}`,
  );
}
