import { markdownBlock, markdownCode, markdownProse } from './prose.ts';
import { configuration } from './sphinx.ts';
import { writerOf } from './style.ts';
import { linesBetween, plainLines, type MarkedGroup, type MarkedTab, type Format } from './format.ts';
import { openMarkdown } from './markdown.ts';
import { brokenMarkup } from './source.ts';

const DIRECTIVE = /^\s*(:{3,})\{([\w-]+)\}\s*(.*?)\s*$/u;
const END = /^\s*(:{3,})\s*$/u;

interface OpenDirective {
  readonly line: number;
  readonly marks: number;
  readonly name: string;
  readonly title: string;
  readonly tabs: MarkedTab[];
}

/** Sphinx-design in MyST: `{tab-item} Title` directives in a `{tab-set}`, between lines of colons. */
export const myst: Format = {
  name: 'Sphinx-design in MyST',
  write: writerOf({
    id: 'sphinx-myst',
    // The labels of sections are known in all pages.
    prose: markdownProse((page, anchor) => (anchor === undefined ? `${page ?? ''}.md` : `#${anchor}`)),
    pageFile: (page) => `${page}.md`,
    codeFolder: 'code/',
    codeAddress: (path) => `code/${path}`,
    block: markdownBlock,
    inclusion: (address, tag) => markdownBlock(`:language: ${tag}\n`, `{literalinclude} ${address}`),
    programLink: (address) => `{download}${markdownCode(`complete program <${address}>`)}`,
    others: () =>
      new Map([
        ['conf.py', configuration(['myst_parser', 'sphinx_design'], ["myst_enable_extensions = ['colon_fence']"])],
      ]),
  }),
  open: openMarkdown,
  find: (page) => {
    const { source } = page;
    const groups: MarkedGroup[] = [];
    const open: OpenDirective[] = [];

    for (const [line, text] of plainLines(page)) {
      const [, marks = '', name, title = ''] = DIRECTIVE.exec(text) ?? [];
      if (name !== undefined) {
        open.push({ line, marks: marks.length, name, title, tabs: [] });
        continue;
      }
      const end = END.exec(text)?.[1]?.length;
      if (end === undefined) continue;
      const ended = open.pop();
      if (ended === undefined) throw brokenMarkup(source, line, 'a directive that the colons end', 'none');
      if (ended.marks !== end) {
        const expected = `${':'.repeat(ended.marks)}, the end of line ${ended.line}`;
        throw brokenMarkup(source, line, expected, text.trim());
      }
      if (ended.name === 'tab-item') {
        const set = open.at(-1);
        if (set?.name !== 'tab-set') throw brokenMarkup(source, ended.line, '{tab-set} around {tab-item}', 'none');
        const content = linesBetween(ended.line + 1, line - 1);
        set.tabs.push({ title: ended.title, line: ended.line, content });
      } else if (ended.name === 'tab-set') {
        groups.push({ lines: { first: ended.line, last: line }, tabs: ended.tabs });
      }
    }
    const unclosed = open.find(({ name }) => name.startsWith('tab-'));
    if (unclosed !== undefined) {
      throw brokenMarkup(source, unclosed.line, `${':'.repeat(unclosed.marks)} behind its content`, 'none');
    }
    return groups;
  },
};
