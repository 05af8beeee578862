import { KmsExamplesError } from '../errors.ts';
import { codeLines, findFences } from '../formats/fences.ts';
import { headingsOf } from '../formats/headings.ts';
import { languageTagged, languageTitled, type Language } from './languages.ts';
import {
  contains,
  indentationOf,
  range,
  type CodeBlock,
  type MarkedTab,
  type Markup,
  type Scanned,
} from '../formats/format.ts';
import { docusaurus } from '../formats/docusaurus.ts';
import { mkdocs } from '../formats/mkdocs.ts';
import { myst } from '../formats/myst.ts';
import { plainFences } from '../formats/plain-fences.ts';
import { published } from '../formats/guide.ts';
import { codeBlocks, restructuredText } from '../formats/restructuredtext.ts';
import { readProse, type Passage } from './prose.ts';
import type { Lines, Source } from '../formats/source.ts';

/** The code of a tab. */
export interface Code {
  /** As it runs: without the indentation that the markup asks for. */
  readonly text: string;
  readonly lines: Lines;
  readonly indentation: string;
}

export interface Tab {
  /** Its title as the page writes it. */
  readonly title: string;
  /** Undefined where the title names none of the chapter's languages. */
  readonly language: Language | undefined;
  /** From the line that begins it to its last. */
  readonly lines: Lines;
  readonly prose: readonly Passage[];
  /** Its first block of code; undefined where it has none. */
  readonly code: Code | undefined;
  /** The lines of its further blocks. */
  readonly furtherCode: readonly Lines[];
}

export interface Section {
  readonly title: string;
  /** The lines under its heading, up to the next one. */
  readonly lines: Lines;
}

export interface TabGroup {
  readonly section: Section;
  readonly lines: Lines;
  readonly tabs: readonly Tab[];
  /** What the section says outside of tabs. */
  readonly prose: readonly Passage[];
}

/** A page that is audited. */
export interface AuditedPage {
  readonly source: Source;
  readonly groups: readonly TabGroup[];
  readonly sections: readonly Section[];
  /** Everything outside of tabs. */
  readonly prose: readonly Passage[];
}

/** The markups in which tabs stand in something that holds them. */
const CONTAINERS: readonly Markup[] = [published, mkdocs, docusaurus, myst, restructuredText];

/** Every markup; where nothing holds tabs, fences that follow each other are a group. */
const MARKUPS: readonly Markup[] = [...CONTAINERS, plainFences];

/**
 * Reads a page: its sections, its tab groups and its prose.
 *
 * @throws KmsExamplesError `broken-markup`, or `no-tab-group` when it has none
 */
export function readPage(source: Source): AuditedPage {
  const directives = codeBlocks(source);
  const page: Scanned = {
    source,
    fences: findFences(source, new Set(directives.flatMap(({ block }) => range(block)))),
  };
  const contained = CONTAINERS.flatMap((markup) => markup.find(page));
  const marked = (contained.length > 0 ? contained : plainFences.find(page)).toSorted(
    (a, b) => a.lines.first - b.lines.first,
  );
  if (marked.length === 0) throw noTabGroup(source);

  const blocks = [...page.fences.map(fencedBlock), ...directives];
  const coded = new Set(blocks.flatMap(({ block }) => range(block)));
  const tabbed = new Set(marked.flatMap(({ lines }) => range(lines)));
  const prose = readProse(
    textOf(source, { first: 1, last: source.lines.length }, (line) => !coded.has(line) && !tabbed.has(line)),
    1,
  );
  const sections = sectionsOf(page, tabbed);
  const groups = marked.map(({ lines, tabs }): TabGroup => {
    const section = sectionAt(sections, lines.first);
    return {
      section,
      lines,
      tabs: tabs.map((tab) => readTab(source, tab, blocks, coded)),
      prose: prose.filter((passage) => contains(section.lines, passage.lines.first)),
    };
  });
  return { source, groups, sections, prose };
}

/** The section that holds a line; a page without headings is one section. */
export function sectionAt(sections: readonly Section[], line: number): Section {
  const found = sections.findLast(({ lines }) => contains(lines, line));
  return found ?? { title: '', lines: { first: 1, last: Number.MAX_SAFE_INTEGER } };
}

function sectionsOf(page: Scanned, tabbed: ReadonlySet<number>): Section[] {
  const headings = headingsOf(page).filter(({ line }) => !tabbed.has(line));
  return headings.map(({ line, text }, index) => ({
    title: text,
    lines: { first: line, last: (headings[index + 1]?.line ?? page.source.lines.length + 1) - 1 },
  }));
}

function fencedBlock(fence: ReturnType<typeof findFences>[number]): CodeBlock {
  const { tag, opened, closed, indentation } = fence;
  return { tag, lines: codeLines(fence), block: { first: opened, last: closed }, indentation };
}

function readTab(source: Source, tab: MarkedTab, blocks: readonly CodeBlock[], coded: ReadonlySet<number>): Tab {
  const { title, line, content } = tab;
  const lines = { first: line, last: content?.last ?? line };
  const inside = content === undefined ? [] : blocks.filter(({ block }) => contains(content, block.first));
  const filled = inside.flatMap(({ lines: code, indentation, tag }) =>
    code === undefined ? [] : [{ tag, code: { text: codeText(source, code, indentation), lines: code, indentation } }],
  );
  const language = languageTitled(title) ?? languageTagged(title);
  // A tab may show first what is typed in a shell: its own language's block is the one that counts.
  const own = filled.find(({ tag }) => language !== undefined && languageTagged(tag) === language) ?? filled[0];
  return {
    title,
    language,
    lines,
    prose:
      content === undefined
        ? []
        : readProse(
            textOf(source, content, (line) => !coded.has(line)),
            content.first,
          ),
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

function noTabGroup(source: Source): KmsExamplesError {
  return new KmsExamplesError('no-tab-group', {
    where: source.path,
    expected: `tabs of code in one of the markups: ${MARKUPS.map(({ name }) => name).join(', ')}`,
    found: 'none',
    remedy: 'name a page with code examples in several languages',
  });
}
