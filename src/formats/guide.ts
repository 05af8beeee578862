import { brokenMarkup } from './broken-markup.ts';
import {
  linesBetween,
  plainLines,
  unescaped,
  type MarkedGroup,
  type Format,
  type MarkedTab,
  type WrittenGroup,
} from './format.ts';
import { openMarkdown } from './markdown.ts';

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
  open: openMarkdown,
  find: (page) => {
    const { source } = page;
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

    for (const [number, line] of plainLines(page)) {
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
  },
  write: {
    extension: EXTENSION,
    page: ({ title, anchor, prose, leadsTo, groups, sections }, templates) =>
      templates.render('guide', {
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
      }),
  },
} as const satisfies Format;

function groupContext({ prose, tabs }: WrittenGroup): unknown {
  return {
    prose: prose.map(publishedMarkup),
    tabs: tabs.map(({ target, prose: above, snippet }) => ({
      title: publishedMarkup(target.title),
      paragraphs: above.map(publishedMarkup),
      snippet,
      footnote: target.footnote === undefined ? null : publishedMarkup(target.footnote),
    })),
  };
}

/** Parts of a Markdown paragraph whose characters stand for themselves: code, links' addresses, marks of emphasis. */
const VERBATIM = /`[^`]*`|\]\([^)\s]*\)|\*{1,2}|\[/u;

/**
 * Markdown as the guide's pages write it: with a backslash before every character that could be read as a mark.
 */
export function publishedMarkup(markdown: string): string {
  const verbatim = new RegExp(VERBATIM, 'gu');
  const marks = Array.from(markdown.matchAll(verbatim), ([mark]) => mark);
  return markdown
    .split(verbatim)
    .map((text, index) => text.replaceAll(/[\\.()#_+!{}-]/gu, '\\$&') + (marks[index] ?? ''))
    .join('');
}
