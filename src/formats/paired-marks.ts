import {
  contains,
  indentationOf,
  linesBetween,
  range,
  type CodeBlock,
  type MarkedGroup,
  type MarkedPage,
  type MarkedTab,
} from './format.ts';
import { parseMarkdown, refuseUnclosed, type MarkdownPage } from './markdown.ts';
import { fencedGroups } from './plain-fences.ts';
import { brokenMarkup, type Lines, type Source } from './source.ts';

/** Marks on lines of their own that come in pairs, with a name and what they are given: shortcodes, or elements. */
export interface PairedMarks {
  /** A mark, anywhere in a line: its groups catch a slash before the `name`, what is `given`, and a slash behind that. */
  readonly mark: RegExp;
  /** What each name marks. */
  readonly names: Readonly<Record<string, 'set' | 'tab' | 'code'>>;
  /** The title of a tab, from what it and its set are given. */
  readonly titleOf: (tab: Mark, set: Mark, index: number) => string | undefined;
  /** The language's tag of what stands between two marks, where that is code as it is; undefined where it is Markdown. */
  readonly tagOf?: (mark: Mark, set: Mark | undefined) => string | undefined;
}

/** A mark that begins something. */
export interface Mark {
  readonly text: string;
  readonly name: string;
  readonly given: string;
  readonly line: number;
}

/** What stands between two marks. */
interface Pair extends Mark {
  readonly kind: 'set' | 'tab' | 'code';
  readonly lines: Lines;
  readonly content: Lines | undefined;
  /** The set that holds it. */
  readonly set: Mark | undefined;
}

/**
 * Reads a page of such marks. To the parser they are text or HTML, which what stands below them would go on with: it gets
 * the page without them, and without code that stands there without a fence.
 *
 * @throws KmsExamplesError `broken-markup`
 */
export function readPaired(page: MarkdownPage, marks: PairedMarks): MarkedPage {
  const { region } = page;
  const { source } = region;
  const { pairs, marked } = pairsIn(page, marks);
  const shown = pairs.flatMap((pair) => codeOf(pair, marks, source));
  const coded = shown.flatMap(({ lines }) => (lines === undefined ? [] : range(lines)));
  const rest = parseMarkdown(region, { hidden: new Set([...marked, ...coded]) });
  refuseUnclosed(source, rest.blocks, new RegExp(marks.mark.source, 'u'));
  const groups = pairs.flatMap((set): MarkedGroup[] => {
    const own = pairs.filter((tab) => tab.kind === 'tab' && tab.set?.line === set.line);
    if (set.kind !== 'set' || own.length === 0) return [];
    return [{ lines: set.lines, tabs: own.map((tab, index) => tabOf(tab, set, index, marks)) }];
  });
  const blocks = [...rest.blocks, ...shown].toSorted((a, b) => a.block.first - b.block.first);
  return {
    ...rest,
    blocks,
    groups:
      groups.length > 0 ? groups.toSorted((a, b) => a.lines.first - b.lines.first) : fencedGroups({ ...rest, blocks }),
  };
}

function tabOf(tab: Pair, set: Mark, index: number, { titleOf }: PairedMarks): MarkedTab {
  return { title: titleOf(tab, set, index) ?? '', line: tab.line, content: tab.content };
}

/** The pairs of a page, and the lines that hold nothing but marks. */
function pairsIn(
  { plain, region: { source } }: MarkdownPage,
  { mark, names }: PairedMarks,
): { readonly pairs: readonly Pair[]; readonly marked: readonly number[] } {
  const pairs: Pair[] = [];
  const marked: number[] = [];
  const open: (Mark & Pick<Pair, 'kind'>)[] = [];
  const end = (one: Mark & Pick<Pair, 'kind'>, line: number): void => {
    const set = open.findLast(({ kind }) => kind === 'set');
    pairs.push({ ...one, set, lines: { first: one.line, last: line }, content: linesBetween(one.line + 1, line - 1) });
  };
  for (const [line, text] of plain) {
    const found = Array.from(text.matchAll(mark), ({ 0: whole, groups = {} }) => ({ whole, ...groups }));
    const own = found.flatMap(({ whole, end: ends, name = '', given = '', alone }: Found) => {
      const kind = names[name];
      return kind === undefined ? [] : [{ text: whole, name, given, line, kind, ends, alone }];
    });
    if (own.length === 0 || text.replaceAll(mark, '').trim() !== '') continue;
    marked.push(line);
    for (const { ends, alone, ...one } of own) {
      const last = open.at(-1);
      if (ends === undefined && last?.kind === one.kind) throw withoutEnd(last, source);
      if (ends === undefined) open.push(one);
      if (ends === undefined && alone === undefined) continue;
      const begun = open.pop();
      if (begun === undefined) throw brokenMarkup(source, line, `what ${one.text} ends`, 'nothing');
      if (begun.name !== one.name) throw withoutEnd(begun, source);
      end(begun, line);
    }
  }
  const [left] = open;
  if (left !== undefined) throw withoutEnd(left, source);
  return { pairs, marked };
}

/** The groups of a mark. */
interface Found {
  readonly whole: string;
  readonly end?: string;
  readonly name?: string;
  readonly given?: string;
  readonly alone?: string;
}

function withoutEnd({ text, name, line }: Mark, source: Source): ReturnType<typeof brokenMarkup> {
  return brokenMarkup(source, line, `a line behind it that ends ${text}, as /${name} does`, 'none');
}

/** Code that stands between two marks as it is. */
function codeOf(pair: Pair, { tagOf }: PairedMarks, source: Source): CodeBlock[] {
  const { content, lines: block } = pair;
  const tag = pair.kind === 'set' ? undefined : tagOf?.(pair, pair.set);
  if (tag === undefined || content === undefined) return [];
  const filled = range(content).filter((line) => (source.lines[line - 1] ?? '').trim() !== '');
  const texts = filled.map((line) => source.lines[line - 1] ?? '');
  const lines = linesBetween(filled[0] ?? 1, filled.at(-1) ?? 0);
  if (lines === undefined || texts.some((text) => /^\s*(?:`{3,}|~{3,})/u.test(text))) return [];
  const [indentation = ''] = texts.map(indentationOf).toSorted((a, b) => a.length - b.length);
  const text = range(lines).map((line) => `${(source.lines[line - 1] ?? '').slice(indentation.length)}\n`);
  return [{ tag, text: text.join(''), lines, block: contains(block, lines.first) ? lines : block, indentation }];
}
