import type { Fence } from './fences.ts';
import type { Lines, Source } from './source.ts';

/** A page whose fences are known. */
export interface Scanned {
  readonly source: Source;
  readonly fences: readonly Fence[];
}

/** A block of code in a page. */
export interface CodeBlock {
  /** The language's tag, empty where there is none. */
  readonly tag: string;
  /** The lines of the code alone; undefined where the block is empty. */
  readonly lines: Lines | undefined;
  /** The lines of the block with its marks. */
  readonly block: Lines;
  /** The white space before every line that isn't empty, which doesn't belong to the code. */
  readonly indentation: string;
}

/** A tab as a markup writes it. */
export interface MarkedTab {
  readonly title: string;
  /** The line that begins it. */
  readonly line: number;
  /** What stands in it; undefined where nothing does. */
  readonly content: Lines | undefined;
}

/** Tabs that a reader chooses between. */
export interface MarkedGroup {
  readonly lines: Lines;
  readonly tabs: readonly MarkedTab[];
}

/** A way to write tab groups. */
export interface Markup {
  readonly name: string;
  /**
   * Finds the page's tab groups in this markup.
   *
   * @throws KmsExamplesError `broken-markup`
   */
  readonly find: (page: Scanned) => MarkedGroup[];
}

/** The lines that don't belong to code, with their numbers. */
export function* plainLines({ source, fences }: Scanned): Generator<readonly [number: number, line: string]> {
  const coded = new Set(fences.flatMap(({ opened, closed }) => range({ first: opened, last: closed })));
  for (const [index, line] of source.lines.entries()) if (!coded.has(index + 1)) yield [index + 1, line];
}

/** The numbers of lines. */
export function range({ first, last }: Lines): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_item, index) => first + index);
}

/** The lines from one to another; undefined where there are none. */
export function linesBetween(first: number, last: number): Lines | undefined {
  return first <= last ? { first, last } : undefined;
}

/** Whether a line is one of those. */
export function contains({ first, last }: Lines, line: number): boolean {
  return first <= line && line <= last;
}

/** Markdown's text without the backslashes that keep characters from being read as marks. */
export function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** The white space at a line's start. */
export function indentationOf(line: string): string {
  return /^\s*/u.exec(line)?.[0] ?? '';
}
