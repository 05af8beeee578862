import type { Edition, Target } from '../languages/target.ts';
import type { Page } from '../model/example.ts';
import type { Templates } from '../render/templates.ts';
import type { Lines, Source } from './source.ts';

/** A format of documentation pages: how a file of it is read, and how a page of ours is written in it. */
export interface Format {
  readonly name: string;
  /**
   * Finds the blocks of code, the tab groups and the headings of a page.
   *
   * @throws KmsExamplesError `broken-markup` when something has no end, or stands where it can't.
   */
  readonly read: (source: Source) => MarkedPage | Promise<MarkedPage>;
  /** How pages of ours are written; there is none where the format is only read. */
  readonly write?: PageWriter;
}

/** What a reader of a format finds in a page. */
export interface MarkedPage {
  readonly blocks: readonly CodeBlock[];
  /** In the order of the page; those in the tabs of others among them. */
  readonly groups: readonly MarkedGroup[];
  /** In the order of the page. */
  readonly headings: readonly Heading[];
  /** What the page has wrong in its markup, which can be read all the same. */
  readonly faults?: readonly MarkupFault[];
  /** The text of prose, line by line, in Markdown, where the format is none. */
  readonly inMarkdown?: (line: string) => string;
}

/** A heading of a page. */
export interface Heading {
  readonly line: number;
  /** Its text without marks and anchors. */
  readonly text: string;
}

/** A mistake in a page's markup, with what mends it. */
export interface MarkupFault {
  readonly lines: Lines;
  readonly message: string;
  readonly mend: string;
}

/** Writes a chapter of ours in a format. */
export interface PageWriter {
  /** As it is asked for. */
  readonly id: string;
  /**
   * The texts of a chapter's files, by their paths: pages, snippets, complete programs, and what its stack has to know.
   *
   * @param templates Those of `templates/pages`.
   * @throws KmsExamplesError `invalid-template`
   */
  readonly write: (chapter: WrittenChapter, templates: Templates) => Map<string, string>;
}

/** A chapter of ours as any format writes it. */
export interface WrittenChapter {
  readonly edition: Edition;
  /** The first of them leads to the others. */
  readonly pages: readonly WrittenPage[];
  /** The texts of snippets, complete programs and what builds these, by their paths. */
  readonly code: ReadonlyMap<string, string>;
  /** Whether pages include the files of snippets, where the format can. */
  readonly includes: boolean;
}

/** A page of ours as any format writes it. Titles and prose are Markdown, which the format has to escape. */
export interface WrittenPage extends Pick<Page, 'id' | 'title' | 'anchor'> {
  readonly isFirst: boolean;
  readonly prose: readonly string[];
  /** The pages that it leads to. */
  readonly leadsTo: readonly Pick<Page, 'id' | 'title'>[];
  /** What stands under the page's own heading. */
  readonly groups: readonly WrittenGroup[];
  readonly sections: readonly WrittenSection[];
}

/** All groups of a page, in its order. */
export function groupsOf({ groups, sections }: WrittenPage): readonly WrittenGroup[] {
  return [...groups, ...sections.flatMap((section) => section.groups)];
}

/** A section of a page of ours. */
export interface WrittenSection {
  readonly title: string;
  readonly anchor: string;
  readonly groups: readonly WrittenGroup[];
}

/** An example in a page of ours: the paragraphs above its tabs, the tabs, and those under them. */
export interface WrittenGroup {
  /** The example's id. */
  readonly id: string;
  readonly title: string;
  /** What it calls; undefined where it only makes the client. */
  readonly operation: string | undefined;
  readonly prose: readonly string[];
  readonly tabs: readonly WrittenTab[];
  /** The paragraphs under the tabs: the facts of the operation. */
  readonly facts: readonly string[];
}

/** An example's tab for a target. */
export interface WrittenTab {
  readonly target: Target;
  /** The paragraphs above the snippet. */
  readonly prose: readonly string[];
  /** The published bytes of the snippet, which end with a line break, and the path of its file in the chapter. */
  readonly snippet: string;
  readonly path: string;
  /** The path of the complete program with the snippet in the chapter. */
  readonly complete: string;
}

/** A block of code in a page. */
export interface CodeBlock {
  /** The language's tag, empty where there is none. */
  readonly tag: string;
  /** What else the page says of it beside the tag, e.g. `[Python]`. */
  readonly label?: string;
  /** The code, which ends with a line break; empty where the block is. */
  readonly text: string;
  /** The lines of the code alone; undefined where the block is empty. */
  readonly lines: Lines | undefined;
  /** The lines of the block with its marks. */
  readonly block: Lines;
  /** What stands before every line that isn't empty, and doesn't belong to the code. */
  readonly indentation: string;
  /** Set where the page has the code from a file. */
  readonly included?: true;
}

/** A tab as a page marks it. */
export interface MarkedTab {
  readonly title: string;
  /** The line that begins it. */
  readonly line: number;
  /** What stands in it; undefined where nothing does. */
  readonly content: Lines | undefined;
}

/** Tabs that a reader chooses between, as a page marks them. */
export interface MarkedGroup {
  readonly lines: Lines;
  readonly tabs: readonly MarkedTab[];
  /** Set where it is a single block of code, which asks for no other language. */
  readonly isLone?: true;
}

/** The numbers of the lines of blocks, with their marks. */
export function codedLines(blocks: readonly CodeBlock[]): ReadonlySet<number> {
  return new Set(blocks.flatMap(({ block }) => range(block)));
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

/** A line of a page that takes its place from a file: what sites and build tools read so. */
const INCLUSION =
  /^\s*(?:;*-+8<-+|<<<\s*\S|@\[code\b|\{%\s*include|\{\{#|\{\{[%<]\s*[\w/-]*(?:include|file|code|embed|snippet|sample|example)|include::|\.\. (?:literal)?include::|:::code\s|<!--\s*embed)/u;

/** Whether code has lines from a file. */
export function isIncluding(text: string): boolean {
  return text.split('\n').some((line) => INCLUSION.test(line));
}
