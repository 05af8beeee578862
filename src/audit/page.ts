import { codedLines, contains, indentationOf, range, type MarkedTab, type OpenedPage } from '../formats/format.ts';
import { openPage } from '../formats/formats.ts';
import { headingsOf } from '../formats/headings.ts';
import { languageTagged, languageTitled, type Language } from './languages.ts';
import { readProse, type Passage } from './prose.ts';
import type { Lines, Source } from '../formats/source.ts';

/** The code of a tab. */
export interface Code {
  /** As it runs: without the indentation that the page's format asks for. */
  readonly text: string;
  readonly lines: Lines;
  readonly indentation: string;
}

/** A tab of a page that is audited. */
export interface Tab {
  /** Its title as the page writes it. */
  readonly title: string;
  /** Undefined where the title names none of the chapter's languages. */
  readonly language: Language | undefined;
  /** From the line that begins it to its last. */
  readonly lines: Lines;
  readonly prose: readonly Passage[];
  /** The first block of code in its language, or else its first block; undefined where it has none. */
  readonly code: Code | undefined;
  /** The lines of its other blocks. */
  readonly furtherCode: readonly Lines[];
}

/** A part of a page under a heading. */
export interface PageSection {
  readonly title: string;
  /** From its heading to the line above the next one. */
  readonly lines: Lines;
}

/** Tabs that a reader chooses between, in their section. */
export interface TabGroup {
  readonly section: PageSection;
  readonly lines: Lines;
  readonly tabs: readonly Tab[];
  /** What the section says outside of tabs. */
  readonly prose: readonly Passage[];
}

/** A page that is audited. */
export interface AuditedPage {
  readonly source: Source;
  readonly groups: readonly TabGroup[];
  readonly sections: readonly PageSection[];
  /** Everything outside of tabs. */
  readonly prose: readonly Passage[];
}

/**
 * Reads a page: its sections, its tab groups and its prose.
 *
 * @throws KmsExamplesError `broken-markup`, or `no-tab-group` when it has none
 */
export function readPage(source: Source): AuditedPage {
  const page = openPage(source);
  const coded = codedLines(page.blocks);
  const tabbed = new Set(page.groups.flatMap(({ lines }) => range(lines)));
  const all = { first: 1, last: source.lines.length };
  const prose = readProse(
    textOf(source, all, (line) => !coded.has(line) && !tabbed.has(line)),
    all.first,
  );
  const sections = sectionsOf(page, tabbed);
  const groups = page.groups.map(({ lines, tabs }): TabGroup => {
    const section = sectionAt(sections, lines.first);
    return {
      section,
      lines,
      tabs: tabs.map((tab) => readTab(page, tab, coded)),
      prose: prose.filter((passage) => contains(section.lines, passage.lines.first)),
    };
  });
  return { source, groups, sections, prose };
}

/** The section that holds a line; a page without headings is one section. */
export function sectionAt(sections: readonly PageSection[], line: number): PageSection {
  const found = sections.findLast(({ lines }) => contains(lines, line));
  return found ?? { title: '', lines: { first: 1, last: Number.MAX_SAFE_INTEGER } };
}

function sectionsOf(page: OpenedPage, tabbed: ReadonlySet<number>): PageSection[] {
  const headings = headingsOf(page).filter(({ line }) => !tabbed.has(line));
  return headings.map(({ line, text }, index) => ({
    title: text,
    lines: { first: line, last: (headings[index + 1]?.line ?? page.source.lines.length + 1) - 1 },
  }));
}

function readTab({ source, blocks }: OpenedPage, tab: MarkedTab, coded: ReadonlySet<number>): Tab {
  const { title, line, content } = tab;
  const lines = { first: line, last: content?.last ?? line };
  const inside = content === undefined ? [] : blocks.filter(({ block }) => contains(content, block.first));
  const filled = inside.flatMap(({ lines: code, indentation, tag }) =>
    code === undefined ? [] : [{ tag, code: { text: codeText(source, code, indentation), lines: code, indentation } }],
  );
  const language = languageTitled(title) ?? languageTagged(title);
  // A tab may show first what is typed in a shell: its own language's block is the one that counts.
  const own = filled.find(({ tag }) => language !== undefined && languageTagged(tag) === language) ?? filled[0];
  const prose = content === undefined ? '' : textOf(source, content, (number) => !coded.has(number));
  return {
    title,
    language,
    lines,
    prose: readProse(prose, content?.first ?? line),
    code: own?.code,
    furtherCode: filled.filter((block) => block !== own).map(({ code }) => code.lines),
  };
}

/** The page's text in some lines; those that don't count are blank, and what all others begin with is taken off. */
function textOf(source: Source, { first, last }: Lines, counts: (line: number) => boolean): string {
  const lines = source.lines.slice(first - 1, last).map((text, index) => (counts(first + index) ? text : ''));
  const depths = lines.filter((text) => text.trim() !== '').map((text) => indentationOf(text).length);
  const depth = Math.min(...depths, Number.MAX_SAFE_INTEGER);
  return lines.map((text) => text.slice(depth)).join('\n');
}

function codeText(source: Source, { first, last }: Lines, indentation: string): string {
  const lines = source.lines.slice(first - 1, last).map((text) => {
    const own = indentationOf(text).length;
    return text.slice(Math.min(own, indentation.length));
  });
  return `${lines.join('\n')}\n`;
}
