import type { Code, Nodes, Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { indentationOf, isIncluding, linesBetween, range, type CodeBlock, type Heading } from './format.ts';
import { brokenMarkup, oneLine, type Lines, type Source } from './source.ts';

/** Lines of a page that are Markdown by themselves once what stands before each is taken off. */
export interface Region {
  readonly source: Source;
  readonly lines: Lines;
  /** How many columns of white space stand before them. */
  readonly columns: number;
}

/** What the parser finds in lines of a page. All lines and nodes are told by the numbers of the page. */
export interface MarkdownPage {
  readonly region: Region;
  readonly root: Root;
  /** The fences, and the lines that stand for files. */
  readonly blocks: readonly CodeBlock[];
  readonly headings: readonly Heading[];
  /** The lines that are neither code nor in a comment, with their numbers and without the region's columns. */
  readonly plain: readonly (readonly [number: number, line: string])[];
  /** The lines that are code by their indentation alone, which in some kinds of Markdown they aren't. */
  readonly indented: readonly string[];
}

/** What the parser knows beside CommonMark. */
export type Syntax = Pick<Options, 'extensions' | 'mdastExtensions'>;

const COMMON: Syntax = {
  extensions: [frontmatter(['yaml', 'toml'])],
  mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
};

/** A page as one region. */
export function wholeOf(source: Source): Region {
  return { source, lines: { first: 1, last: source.lines.length }, columns: 0 };
}

/**
 * Parses lines of a page.
 *
 * @param hidden The numbers of lines that are read as blank ones.
 */
export function parseMarkdown(
  region: Region,
  { hidden, syntax = COMMON }: { readonly hidden?: ReadonlySet<number>; readonly syntax?: Syntax } = {},
): MarkdownPage {
  const { source, lines, columns } = region;
  const texts = range(lines).map((line) =>
    hidden?.has(line) === true ? '' : withoutColumns(source.lines[line - 1] ?? '', columns),
  );
  const root = fromMarkdown(texts.join('\n'), syntax);
  moveBy(root, lines.first - 1);
  const nodes = descendants(root);
  const covered = new Set(nodes.filter(isCover).flatMap((node) => range(linesOf(node))));
  const plain = texts.flatMap((text, index) => {
    const line = lines.first + index;
    return covered.has(line) ? [] : [[line, text] as const];
  });
  const fences = nodes.flatMap((node) =>
    node.type === 'code' ? fenceOf(node, texts[linesOf(node).first - lines.first] ?? '', source) : [],
  );
  return {
    region,
    root,
    blocks: [...fences, ...plain.flatMap(inclusionAt)].toSorted((a, b) => a.block.first - b.block.first),
    headings: nodes.flatMap((node) =>
      node.type === 'heading'
        ? [{ line: linesOf(node).first, text: toString(node, { includeHtml: false }).trim() }]
        : [],
    ),
    plain,
    indented: nodes.flatMap((node) =>
      node.type === 'code' && !fences.some(({ block }) => block.first === linesOf(node).first)
        ? node.value.split('\n')
        : [],
    ),
  };
}

/** A node and all below it, in their order. */
export function descendants(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => descendants(child)) : [])];
}

/** The lines on which a node stands. */
export function linesOf({ position }: Nodes): Lines {
  return { first: position?.start.line ?? 1, last: position?.end.line ?? 1 };
}

/**
 * Has a page in which a fence isn't closed refused.
 *
 * @param mark What begins a tab in this kind of Markdown.
 * @throws KmsExamplesError `broken-markup`
 */
export function refuseUnclosed(source: Source, blocks: readonly CodeBlock[], mark?: RegExp): void {
  const markOf = ({ block }: CodeBlock): string => /`{3,}|~{3,}/u.exec(source.lines[block.first - 1] ?? '')?.[0] ?? '';
  const unclosed = blocks.find((one) => markOf(one) !== '' && !isClosed(one.block, markOf(one), source));
  if (unclosed === undefined) return;
  // What closes a fence too early is mostly the beginning of the next: then the first that holds a tab lacks its end.
  const holding = blocks.find(({ text }) => mark !== undefined && text.split('\n').some((line) => mark.test(line)));
  const open = holding ?? unclosed;
  const expected = `a fence that a line of ${markOf(open)} closes`;
  throw brokenMarkup(source, open.block.first, expected, 'no such line before the tab or the page ends');
}

/** What is neither prose nor markup: code, comments, and what a site wants to know of a page. */
function isCover(node: Nodes): boolean {
  return (
    node.type === 'code' || node.type === 'yaml' || (node.type === 'html' && node.value.trimStart().startsWith('<!--'))
  );
}

/** A fence; undefined where the code is one by its indentation alone. */
function fenceOf(node: Code, text: string, source: Source): CodeBlock[] {
  const block = linesOf(node);
  const [, mark, info = ''] = /^(`{3,}|~{3,})(.*)$/u.exec(text.slice((node.position?.start.column ?? 1) - 1)) ?? [];
  if (mark === undefined) return [];
  const lines = linesBetween(block.first + 1, isClosed(block, mark, source) ? block.last - 1 : block.last);
  const values = node.value.split('\n');
  const prefixes = (lines === undefined ? [] : range(lines)).flatMap((line, index) => {
    const [whole, value] = [source.lines[line - 1] ?? '', values[index] ?? ''];
    return value.trim() !== '' && whole.endsWith(value) ? [whole.slice(0, whole.length - value.length)] : [];
  });
  const [, tag = '', label = ''] = INFO.exec(info.trim()) ?? [];
  return [
    {
      tag,
      ...(label === '' ? {} : { label }),
      text: lines === undefined ? '' : `${node.value}\n`,
      lines,
      block,
      indentation: prefixes[0] ?? indentationOf(source.lines[block.first - 1] ?? ''),
      ...(isIncluding(node.value) ? { included: true } : {}),
    },
  ];
}

/** A line that stands for a file, outside of fences. */
function inclusionAt([line, text]: readonly [number: number, line: string]): CodeBlock[] {
  if (!isIncluding(text)) return [];
  return [{ tag: '', text: '', lines: undefined, block: oneLine(line), indentation: '', included: true }];
}

/** A fence's tag, which may be a class or in braces, and what stands behind it. */
const INFO = /^\{?\.?([\w#+.-]*)[^\s]*\s*(.*)$/u;

/** Whether a block of code ends with what closes it; CommonMark has one without end where its container does. */
function isClosed({ first, last }: Lines, mark: string, source: Source): boolean {
  const closing = /^[\s>]*(`{3,}|~{3,})\s*$/u.exec(source.lines[last - 1] ?? '')?.[1] ?? '';
  return last > first && closing.startsWith(mark);
}

/** A line without that many columns of white space, of which a tab has all up to the next of its stops. */
export function withoutColumns(line: string, columns: number): string {
  let [taken, index] = [0, 0];
  for (; taken < columns && /[ \t]/u.test(line[index] ?? ''); index += 1)
    taken += line[index] === '\t' ? 4 - (taken % 4) : 1;
  return line.slice(index);
}

/** How many columns of white space a line begins with. */
export function columnsOf(line: string): number {
  let columns = 0;
  for (const character of indentationOf(line)) columns += character === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

function moveBy(node: Nodes, lines: number): void {
  if (lines === 0) return;
  for (const { position } of descendants(node)) {
    if (position === undefined) continue;
    position.start.line += lines;
    position.end.line += lines;
  }
}
