import {
  codedLines,
  contains,
  indentationOf,
  range,
  type CodeBlock,
  type MarkedGroup,
  type MarkedPage,
  type MarkedTab,
  type MarkupFault,
} from '../formats/format.ts';
import { counted } from '../counted.ts';
import { KmsExamplesError } from '../errors.ts';
import { openPage, readFormats } from '../formats/formats.ts';
import type { Lines, Source } from '../formats/source.ts';
import { kmsCodeIn, variablesIn, type KmsCode, type Variables } from './calls.ts';
import { languageTagged, languageTitled, otherLanguageShown, type Language } from './languages.ts';
import { readProse, type Passage } from './prose.ts';
import { withPlaces, withQuotedMarks } from './places.ts';

/** The code of a tab. */
export interface Code {
  /** As it runs: without the indentation that the page's format asks for. */
  readonly text: string;
  readonly lines: Lines;
  readonly indentation: string;
  /** The tag of its block, empty where there is none. */
  readonly tag: string;
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
  /**
   * The first block in its language that calls AWS KMS, or else the first; of blocks that say no language any counts, and
   * where there is neither, of those that say another, but for what is typed in a shell. Undefined where it has none.
   */
  readonly code: Code | undefined;
  /** The language in which its code is, where that is another and can be told without running it. */
  readonly otherLanguage: Language | undefined;
  /** The lines of its other blocks in its language, or in none that is told. */
  readonly furtherCode: readonly Lines[];
  /** Set where its code is in a file, which the page shows. */
  readonly isIncluded: boolean;
  /** What its code has to do with AWS KMS, in the language in which it is. */
  readonly kms: KmsCode;
}

/** A part of a page under a heading. */
export interface PageSection {
  readonly title: string;
  /** From its heading to the line above the next one. */
  readonly lines: Lines;
}

/** Tabs that a reader chooses between, in their section. */
export interface TabGroup extends Pick<MarkedGroup, 'lines' | 'isLone'> {
  readonly section: PageSection;
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
  /** What its markup has wrong. */
  readonly faults: readonly MarkupFault[];
  /** The groups of which no tab calls AWS KMS: they are left alone. A block that stands by itself isn't told, either. */
  readonly others: readonly TabGroup[];
}

/**
 * Reads a page: its sections, its tab groups and its prose.
 *
 * @throws KmsExamplesError `broken-markup`, or `no-tab-group` when it has none
 */
export async function readPage(source: Source): Promise<AuditedPage> {
  const marked = await openPage(source);
  if (marked.groups.length === 0) throw noTabGroup(source, marked);
  const page = { source, ...marked, groups: withoutWays(marked.groups) };
  const coded = codedLines(page.blocks);
  const tabbed = new Set(page.groups.flatMap(({ lines }) => range(lines)));
  const all = { first: 1, last: source.lines.length };
  const prose = readProse(
    textOf(page, all, (line) => !coded.has(line) && !tabbed.has(line)),
    all.first,
  );
  const sections = sectionsOf(page, tabbed);
  const groups = withKms(
    page.groups.map(({ tabs, ...group }) => {
      const section = sectionAt(sections, group.lines.first);
      return {
        ...group,
        section,
        tabs: tabs.map((tab) => blocksOfTab(page, tab, coded)),
        prose: prose.filter((passage) => contains(section.lines, passage.lines.first)),
      };
    }),
    page,
  ).filter(({ tabs }) => tabs.some(({ language }) => language !== undefined));
  const isAboutKms = ({ tabs }: TabGroup): boolean => tabs.some(({ kms }) => callsKms(kms) || kms.hasClient);
  return {
    source,
    groups: groups.filter(isAboutKms),
    others: groups.filter((group) => !isAboutKms(group)),
    sections,
    prose,
    faults: page.faults ?? [],
  };
}

/** Groups without those in a tab of a language that show ways and not languages, such as build tools: they are of the tab. */
function withoutWays(groups: readonly MarkedGroup[]): readonly MarkedGroup[] {
  const ofLanguages = groups.flatMap(({ tabs }) => tabs.filter(({ title }) => namesLanguage(title)));
  return groups.filter(
    ({ lines, tabs }) =>
      tabs.some(({ title }) => namesLanguage(title)) ||
      !ofLanguages.some(({ content }) => content !== undefined && contains(content, lines.first)),
  );
}

function namesLanguage(title: string): boolean {
  return (languageTitled(title) ?? languageTagged(title)) !== undefined;
}

/** Whether code calls AWS KMS, also where it calls what is no operation. */
export function callsKms({ calls, unknown }: KmsCode): boolean {
  return calls.length > 0 || unknown.length > 0;
}

/** The section that holds a line; a page without headings is one section. */
export function sectionAt(sections: readonly PageSection[], line: number): PageSection {
  const found = sections.findLast(({ lines }) => contains(lines, line));
  return found ?? { title: '', lines: { first: 1, last: Number.MAX_SAFE_INTEGER } };
}

interface OpenedPage extends MarkedPage {
  readonly source: Source;
}

function sectionsOf({ source, headings }: OpenedPage, tabbed: ReadonlySet<number>): PageSection[] {
  const outside = headings.filter(({ line }) => !tabbed.has(line));
  return outside.map(({ line, text }, index) => ({
    title: text,
    lines: { first: line, last: (outside[index + 1]?.line ?? source.lines.length + 1) - 1 },
  }));
}

/** A tab before it is known which of its blocks is its code. */
interface TabBlocks extends Pick<Tab, 'title' | 'language' | 'lines' | 'prose'> {
  readonly own: readonly CodeBlock[];
  readonly isIncluded: boolean;
}

function blocksOfTab(page: OpenedPage, tab: MarkedTab, coded: ReadonlySet<number>): TabBlocks {
  const { title, line, content } = tab;
  const lines = { first: line, last: content?.last ?? line };
  const groups = page.groups.filter(({ lines: { first } }) => first > line && contains(lines, first));
  const inside = page.blocks.filter(
    ({ block: { first } }) =>
      content !== undefined && contains(content, first) && !groups.some((group) => contains(group.lines, first)),
  );
  const tagged = inside.map(({ tag }) => languageTagged(tag)).filter((language) => language !== undefined);
  const language = languageTitled(title) ?? languageTagged(title) ?? tagged[0];
  const own = inside.filter(({ tag }) => isUntold(tag) || languageTagged(tag) === language);
  const mistagged = inside.filter(isCodeTagged);
  const prose = content === undefined ? '' : textOf(page, content, (number) => !coded.has(number));
  return {
    title,
    language,
    lines,
    prose: readProse(prose, content?.first ?? line),
    // Those that say their language come before those that may be anything.
    own: (own.length > 0 ? own : mistagged).toSorted((a, b) => Number(isUntold(a.tag)) - Number(isUntold(b.tag))),
    isIncluded: inside.some(({ included }) => included === true),
  };
}

/** Whether a block says a language, and is no example of what is typed in a shell before or behind the code. */
function isCodeTagged({ tag, text }: CodeBlock): boolean {
  const tagged = languageTagged(tag);
  return tagged !== undefined && (tagged.isShell !== true || text.search(tagged.called) !== -1);
}

/** Whether a tag says no language. */
function isUntold(tag: string): boolean {
  return /^(?:|text|txt|plain|plaintext|none|code)$/iu.test(tag);
}

/** Tabs with what their code has to do with AWS KMS, which what the page declares in other tabs can tell. */
function withKms(
  groups: readonly (Omit<TabGroup, 'tabs'> & { readonly tabs: readonly TabBlocks[] })[],
  { blocks }: OpenedPage,
): TabGroup[] {
  const declared = new Map<Language, Variables>();
  const around = (language: Language): Variables => {
    const known = declared.get(language);
    if (known !== undefined) return known;
    const ofTabs = groups.flatMap(({ tabs }) =>
      tabs.filter((tab) => tab.language === language).flatMap(({ own }) => own),
    );
    const all = [...new Set([...blocks.filter(({ tag }) => languageTagged(tag) === language), ...ofTabs])];
    const variables: Variables = new Map(all.flatMap(({ text }) => [...variablesIn(language, text)]));
    declared.set(language, variables);
    return variables;
  };
  return groups.map((group) => {
    const read = (isAboutKms: boolean): Tab[] => group.tabs.map((tab) => readTab(tab, around, isAboutKms));
    const tabs = read(false);
    return { ...group, tabs: tabs.some(({ kms }) => callsKms(kms)) ? read(true) : tabs };
  });
}

const NO_KMS: KmsCode = { calls: [], unknown: [], hasClient: false };

function readTab({ own, ...tab }: TabBlocks, around: (language: Language) => Variables, isAboutKms: boolean): Tab {
  const { language } = tab;
  const filled = own.flatMap(({ text: shown, lines, indentation, tag, included }) => {
    if (lines === undefined || included === true) return [];
    const text = language === undefined ? shown : asMeant(language, shown);
    const kms = language === undefined ? NO_KMS : kmsCodeIn(language, text, around(language), isAboutKms);
    return [{ code: { text, lines, indentation, tag }, kms }];
  });
  const chosen = filled.find(({ kms }) => callsKms(kms)) ?? filled[0];
  const readIn = (other: Language): KmsCode => kmsCodeIn(other, chosen?.code.text ?? '', around(other), isAboutKms);
  const otherLanguage =
    language === undefined || chosen === undefined ? undefined : otherLanguageOf(language, { ...chosen, readIn });
  return {
    ...tab,
    code: chosen?.code,
    otherLanguage,
    furtherCode: filled.filter((one) => one !== chosen).map(({ code }) => code.lines),
    kms: otherLanguage === undefined ? (chosen?.kms ?? NO_KMS) : readIn(otherLanguage),
  };
}

/**
 * The other language in which a tab's code is: what it has of a language tells it, or else the tag of its block, where it
 * calls AWS KMS in that one alone. What may be read in the language of the tab is for its interpreter to judge.
 */
function otherLanguageOf(
  language: Language,
  { code, kms, readIn }: { readonly code: Code; readonly kms: KmsCode; readonly readIn: (other: Language) => KmsCode },
): Language | undefined {
  const shown = otherLanguageShown(language, code.text);
  const tagged = languageTagged(code.tag);
  if (shown !== undefined && shown === tagged) return shown;
  if (isOfKms(kms)) return undefined;
  return shown ?? (tagged !== undefined && tagged !== language && isOfKms(readIn(tagged)) ? tagged : undefined);
}

/** Whether code calls an operation of AWS KMS, or has a client of it. */
function isOfKms({ calls, hasClient }: KmsCode): boolean {
  return calls.length > 0 || hasClient;
}

/** Code as a reader runs it: what is typed at prompts, in the reader's own account and Region. */
function asMeant(language: Language, shown: string): string {
  const text = withPlaces(withoutPrompts(language, shown));
  return language.clients === undefined ? withQuotedMarks(text) : text;
}

/** What is typed at prompts, without them and without what came of it; code without prompts stays as it is. */
function withoutPrompts({ prompt }: Language, text: string): string {
  const lines = text.split('\n');
  if (prompt === undefined || !lines.some((line) => prompt.test(line))) return text;
  let continues = false;
  const typed = lines.map((line) => {
    const isTyped = continues || prompt.test(line);
    continues = isTyped && /[\\`]$/u.test(line);
    return isTyped ? line.replace(prompt, '') : '';
  });
  return typed.join('\n');
}

/** The page's text in some lines; those that don't count are blank, and what all others begin with is taken off. */
function textOf({ source, inMarkdown }: OpenedPage, { first, last }: Lines, counts: (line: number) => boolean): string {
  const lines = source.lines.slice(first - 1, last).map((text, index) => (counts(first + index) ? text : ''));
  const depths = lines.filter((text) => text.trim() !== '').map((text) => indentationOf(text).length);
  const depth = Math.min(...depths, Number.MAX_SAFE_INTEGER);
  return lines.map((text) => (inMarkdown ?? String)(text.slice(depth))).join('\n');
}

function noTabGroup({ path }: Source, { blocks }: MarkedPage): KmsExamplesError {
  const expected = `code in a language of the chapter, in one of the markups: ${readFormats.join(', ')}`;
  const untold = `${counted(blocks.length, 'block')} of code, of which neither a tag nor a label tells such a language`;
  const remedy = 'name a page with code examples, and tag their blocks with their languages';
  return new KmsExamplesError('no-tab-group', {
    where: path,
    expected,
    found: blocks.length === 0 ? 'no code' : untold,
    remedy,
  });
}
