import { stringify } from 'yaml';
import { markdownBlock, markdownProse, plainText } from './prose.ts';
import { fileName, pageAddress, writerOf } from './style.ts';
import {
  indentationOf,
  plainLines,
  type Format,
  type MarkedGroup,
  type MarkedTab,
  type WrittenPage,
} from './format.ts';
import { openMarkdown } from './markdown.ts';

const TAB = /^(\s*)===([!+]?)\s+"(.+)"\s*$/u;
const INDENTATION = 4;

interface Marker {
  readonly line: number;
  readonly indentation: number;
  readonly begins: boolean;
  readonly title: string;
}

/** MkDocs Material: `=== "Title"` over content that is indented by four. */
export const mkdocs: Format = {
  name: 'MkDocs Material',
  write: writerOf({
    id: 'mkdocs',
    prose: {
      ...markdownProse((page, anchor) => pageAddress(page, anchor, 'md')),
      paragraph: withoutInclusion,
    },
    pageFile: (page) => `docs/${page}.md`,
    codeFolder: 'docs/code/',
    codeAddress: (path) => `code/${path}`,
    indentation: '    ',
    block: (code, tag) => markdownBlock(code.split('\n').map(withoutInclusion).join('\n'), tag),
    inclusion: (address, tag, code) =>
      code.split('\n').some((line) => INCLUSION.test(line))
        ? undefined
        : markdownBlock(`--8<-- "docs/${address}"\n`, tag),
    others: (pages) => new Map([['mkdocs.yml', settings(pages)]]),
  }),
  open: openMarkdown,
  find: (page) => {
    const { lines } = page.source;
    const markers = Array.from(plainLines(page)).flatMap(([line, text]): Marker[] => {
      const [, indentation = '', mark = '', title] = TAB.exec(text) ?? [];
      return title === undefined ? [] : [{ line, indentation: indentation.length, begins: mark === '!', title }];
    });

    const groups: { tabs: MarkedTab[]; first: number; last: number; indentation: number }[] = [];
    for (const { line, indentation, begins, title } of markers) {
      const last = lastIndented(lines, line, indentation + INDENTATION);
      const tab = { title, line, content: last > line ? { first: line + 1, last } : undefined };
      const group = groups.at(-1);
      const follows =
        group?.indentation === indentation &&
        !begins &&
        lines.slice(group.last, line - 1).every((between) => between.trim() === '');
      if (group !== undefined && follows) {
        group.tabs.push(tab);
        group.last = last;
      } else {
        groups.push({ tabs: [tab], first: line, last, indentation });
      }
    }
    return groups.map(({ tabs, first, last }): MarkedGroup => ({ tabs, lines: { first, last } }));
  },
};

/** The last of the lines under a line that are indented at least that far, blank lines between them included. */
function lastIndented(lines: readonly string[], line: number, indentation: number): number {
  let last = line;
  for (let number = line + 1; number <= lines.length; number += 1) {
    const text = lines[number - 1] ?? '';
    if (text.trim() === '') continue;
    if (indentationOf(text.replaceAll('\t', '    ')).length < indentation) break;
    last = number;
  }
  return last;
}

/**
 * What the extension for inclusions takes for its own, also in a file that it includes: a line of nothing else, and the
 * marks of a section anywhere in a line. Source: pymdownx/snippets.py of PyMdown Extensions.
 */
const INCLUSION =
  /^[ \t]*;*-+8<-+(?:[ \t]+(?:"(?:\\"|[^"])+"|'(?:\\'|[^'])+'))?$|-+8<-+[ \t]+\[[ \t]*(?:start|end)[ \t]*:[ \t]*[a-z][-\w]*[ \t]*\]/iu;

/** A line as it is to be read: a semicolon, which it removes, tells the extension that the first such mark isn't its own. */
function withoutInclusion(line: string): string {
  return line.replace(INCLUSION, (found) => found.replace(/(?=[;-])/u, ';'));
}

/** The settings with which MkDocs builds the pages as they are, in their order. */
function settings(pages: readonly WrittenPage[]): string {
  return stringify({
    site_name: plainText(pages[0]?.title ?? ''),
    theme: { name: 'material', font: false, features: ['content.tabs.link', 'content.code.copy'] },
    markdown_extensions: [
      'attr_list',
      'pymdownx.superfences',
      'pymdownx.highlight',
      { 'pymdownx.tabbed': { alternate_style: true } },
      { 'pymdownx.snippets': { check_paths: true } },
    ],
    nav: pages.map((page) => ({ [plainText(page.title)]: `${fileName(page)}.md` })),
  });
}
