import type { Code, Heading as HeadingNode, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import {
  indentationOf,
  isIncluding,
  linesBetween,
  range,
  type CodeBlock,
  type Format,
  type Heading,
  type MarkedPage,
} from './format.ts';
import { brokenMarkup, oneLine, type Lines, type Source } from './source.ts';

/** A kind of Markdown. */
export interface MarkdownKind extends Omit<Format, 'read'> {
  /**
   * As the format's: it takes a page whose blocks are parsed, as telling the kind of a page needs them, too.
   *
   * @throws KmsExamplesError `broken-markup`
   */
  readonly read: (page: MarkdownPage) => MarkedPage;
}

/** A kind of Markdown that a page is told to be by its marks. */
export interface MarkedKind extends MarkdownKind {
  /** A line that only this kind has, outside of code and comments. */
  readonly mark: RegExp;
}

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
  /** Paragraphs and headings in it hold their text with its marks, unless another syntax was asked for. */
  readonly root: Root;
  /** The fences, and the lines that stand for files. */
  readonly blocks: readonly CodeBlock[];
  readonly headings: readonly Heading[];
  /** What stands in a paragraph or a heading of its tree. */
  readonly phrasesOf: (node: HeadingNode | Paragraph) => readonly PhrasingContent[];
  /** The lines that are neither code nor in a comment, with their numbers and without the region's columns. */
  readonly plain: readonly (readonly [number: number, line: string])[];
  /** The lines that are code by their indentation alone, which in some kinds of Markdown they aren't. */
  readonly indented: readonly string[];
}

/** What the parser knows beside CommonMark. */
export type Syntax = Pick<Options, 'extensions' | 'mdastExtensions'>;

/** CommonMark without what stands in paragraphs and headings, which takes most of the time and which few ask for. */
const BLOCKS: Syntax = {
  extensions: [
    frontmatter(['yaml', 'toml']),
    {
      disable: {
        null: [
          'attention',
          'autolink',
          'characterEscape',
          'characterReference',
          'codeText',
          'hardBreakEscape',
          'htmlText',
          'labelEnd',
          'labelStartImage',
          'labelStartLink',
        ],
      },
    },
  ],
  mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
};

/** CommonMark in which a text is one paragraph, but for the definitions behind it. */
const PHRASES: Syntax = {
  extensions: [
    {
      disable: {
        null: [
          'blockQuote',
          'codeFenced',
          'codeIndented',
          'headingAtx',
          'htmlFlow',
          'list',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ],
};

/** Parses the blocks of a page. */
export function parsePage(source: Source): MarkdownPage {
  return parseMarkdown(wholeOf(source));
}

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
  { hidden, syntax = BLOCKS }: { readonly hidden?: ReadonlySet<number>; readonly syntax?: Syntax } = {},
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
  const phrasesOf: MarkdownPage['phrasesOf'] = syntax === BLOCKS ? phrasesIn(nodes) : ({ children }) => children;
  return {
    region,
    root,
    phrasesOf,
    blocks: [...fences, ...plain.flatMap(inclusionAt)].toSorted((a, b) => a.block.first - b.block.first),
    headings: nodes.flatMap((node) =>
      node.type === 'heading'
        ? [{ line: linesOf(node).first, text: toString(phrasesOf(node), { includeHtml: false }).trim() }]
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

/**
 * Parses what stands in paragraphs and headings of which the tree has only the text with its marks.
 *
 * @param nodes Those of the page, which defines in them where its links lead to.
 */
function phrasesIn(nodes: readonly Nodes[]): MarkdownPage['phrasesOf'] {
  const labels = nodes.flatMap((node) => (node.type === 'definition' ? [`[${node.label ?? ''}]`] : []));
  return (node) => {
    const text = toString(node);
    const defined = labels.filter((label) => text.toLowerCase().includes(label.toLowerCase()));
    const whole = [text, '', ...defined.map((label) => `${label}: #`)].join('\n');
    return fromMarkdown(whole, PHRASES).children.flatMap((one) => (one.type === 'paragraph' ? one.children : []));
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

/** Counts the lines of nodes from another line of the page than the first. */
export function moveBy(node: Nodes, lines: number): void {
  if (lines === 0) return;
  for (const { position } of descendants(node)) {
    if (position === undefined) continue;
    position.start.line += lines;
    position.end.line += lines;
  }
}
