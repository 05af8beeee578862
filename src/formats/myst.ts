import { markdownBlock, markdownCode, markdownProse } from './prose.ts';
import { configuration } from './sphinx.ts';
import { writerOf } from './style.ts';
import { containerFaults, containersIn, type Container, type TabContainers } from './containers.ts';
import { CODE, CODE_SET, CODE_TAB, codeTabOf, INCLUSIONS, ITEMS, OPTION, SETS } from './directives.ts';
import { isIncluding, linesBetween, range, type CodeBlock, type MarkedPage, type MarkedTab } from './format.ts';
import {
  columnsOf,
  parseMarkdown,
  refuseUnclosed,
  withoutColumns,
  type MarkdownPage,
  type MarkedKind,
} from './markdown.ts';
import { brokenMarkup, type Lines, type Source } from './source.ts';

const NAMES = [...SETS, ...ITEMS, CODE_SET, CODE_TAB];
const MARK = new RegExp(String.raw`^\s*(?::{3,}|\x60{3,}|~{3,})\s*\{(?:${NAMES.join('|')})\}`, 'u');
const INFO = /^\{([\w-]+)\}\s*(.*?)\s*$/u;

/** A directive, between backticks or colons. */
interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly lines: Lines;
  readonly content: Lines | undefined;
  /** How many columns stand before its content. */
  readonly columns: number;
}

/** What stands in a region, its directives among it. */
interface Contents extends MarkedPage {
  readonly directives: readonly Directive[];
}

/** MyST: `{tab-item} Title` directives in a `{tab-set}`, or those of sphinx-tabs, between colons or backticks. */
export const myst: MarkedKind = {
  name: 'MyST',
  mark: MARK,
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
  read: (parsed) => {
    const page = readParsed(parsed);
    refuseUnclosed(parsed.region.source, page.blocks, MARK);
    return { ...page, groups: page.groups.toSorted((a, b) => a.lines.first - b.lines.first) };
  },
};

/**
 * Reads lines of a page. To the parser, a directive is a block of code; what it holds is Markdown by itself.
 *
 * @param within The directive that holds them.
 */
function readParsed(page: MarkdownPage, within = ''): Contents {
  const { source } = page.region;
  const containers = containersIn(page, ':', TABS).filter(({ info }) => INFO.test(info));
  const between = new Set(containers.flatMap(({ content }) => (content === undefined ? [] : range(content))));
  const fences = page.blocks.filter(({ block }) => !between.has(block.first));
  const directives = [
    ...fences.flatMap((fence) => fencedDirective(fence, source)),
    ...containers.flatMap((container) => colonDirective(container, source)),
  ].toSorted((a, b) => a.lines.first - b.lines.first);
  const stray = SETS.has(within) ? undefined : directives.find(({ name }) => ITEMS.has(name));
  if (stray !== undefined) throw brokenMarkup(source, stray.lines.first, `{tab-set} around {${stray.name}}`, 'none');
  const read = directives.map((directive) => readDirective(directive, source));
  const codes = fences.filter(({ block }) => !directives.some(({ lines }) => lines.first === block.first));
  return {
    faults: [
      ...containers.flatMap((container) => containerFaults(container, TABS, source)),
      ...read.flatMap(({ faults }) => faults ?? []),
    ],
    blocks: [...codes, ...read.flatMap(({ blocks }) => blocks)].toSorted((a, b) => a.block.first - b.block.first),
    groups: read.flatMap(({ groups }) => groups),
    headings: page.headings,
    directives,
  };
}

function fencedDirective({ block, lines, indentation }: CodeBlock, source: Source): Directive[] {
  const info = (source.lines[block.first - 1] ?? '').replace(/^.*?(?:`{3,}|~{3,})\s*/u, '');
  const [, name, argument = ''] = INFO.exec(info) ?? [];
  if (name === undefined) return [];
  return [{ name, argument, lines: block, content: lines, columns: columnsOf(indentation) }];
}

function colonDirective({ info, lines, content }: Container, source: Source): Directive[] {
  const [, name, argument = ''] = INFO.exec(info) ?? [];
  if (name === undefined) return [];
  return [{ name, argument, lines, content, columns: columnsOf(source.lines[lines.first - 1] ?? '') }];
}

const nameOf = (info: string): string => INFO.exec(info)?.[1] ?? '';

const TABS: TabContainers = {
  isSet: (info) => SETS.has(nameOf(info)) || nameOf(info) === CODE_SET,
  isTab: (info) => ITEMS.has(nameOf(info)) || nameOf(info) === CODE_TAB,
};

function readDirective(directive: Directive, source: Source): MarkedPage {
  const { name, argument, lines } = directive;
  if (INCLUSIONS.has(name)) return { ...NOTHING, blocks: [{ ...codeOf(directive, '', source), included: true }] };
  if (CODE.has(name)) return { ...NOTHING, blocks: [codeOf(directive, argument, source)] };
  if (name === CODE_TAB) return { ...NOTHING, blocks: [codeOf(directive, codeTabOf(argument).tag, source)] };
  const content = withoutOptions(directive, source);
  if (content === undefined) return NOTHING;
  const inside = readParsed(parseMarkdown({ source, lines: content, columns: directive.columns }), name);
  const tabs = tabsIn(name, inside, source);
  return { ...inside, headings: [], groups: [...(tabs.length === 0 ? [] : [{ lines, tabs }]), ...inside.groups] };
}

const NOTHING: MarkedPage = { blocks: [], groups: [], headings: [] };

function tabsIn(set: string, { directives, blocks }: Contents, source: Source): MarkedTab[] {
  if (set === CODE_SET) return blocks.map(({ tag, block }) => ({ title: tag, line: block.first, content: block }));
  if (!SETS.has(set)) return [];
  return directives.flatMap((item): MarkedTab[] => {
    const { name, argument, lines } = item;
    if (name === CODE_TAB) return [{ title: codeTabOf(argument).title, line: lines.first, content: lines }];
    return ITEMS.has(name) ? [{ title: argument, line: lines.first, content: withoutOptions(item, source) }] : [];
  });
}

/** The content of a directive without its options, which stand before it, one a line or between two lines of hyphens. */
function withoutOptions({ content }: Directive, source: Source): Lines | undefined {
  if (content === undefined) return undefined;
  const lines = range(content);
  const textOf = (line: number): string => source.lines[line - 1] ?? '';
  const isBlock = textOf(content.first).trim() === '---';
  const end = isBlock ? lines.slice(1).find((line) => textOf(line).trim() === '---') : undefined;
  const first =
    end === undefined ? lines.find((line) => textOf(line).trim() !== '' && !OPTION.test(textOf(line))) : end + 1;
  return first === undefined ? undefined : linesBetween(first, content.last);
}

function codeOf(directive: Directive, tag: string, source: Source): CodeBlock {
  const lines = withoutOptions(directive, source);
  const { columns } = directive;
  const texts =
    lines === undefined ? [] : range(lines).map((line) => withoutColumns(source.lines[line - 1] ?? '', columns));
  const text = texts.length === 0 ? '' : `${texts.join('\n')}\n`;
  const indentation = ' '.repeat(columns);
  return { tag, text, lines, block: directive.lines, indentation, ...(isIncluding(text) ? { included: true } : {}) };
}
