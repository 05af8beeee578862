import type { FindingDraft } from '../finding.ts';
import type { MatchedGroup, MatchedPage, MatchedTab } from '../match.ts';
import type { Code } from '../page.ts';
import type { Language } from '../languages.ts';
import { withoutComments } from '../without-comments.ts';
import { oneLine, type Lines } from '../../formats/source.ts';

/** What is looked for in a page as a whole, in each of its groups, or in each of their tabs. */
export type PageRule = (page: MatchedPage) => FindingDraft[];
export type GroupRule = (group: MatchedGroup) => FindingDraft[];
export type TabRule = (tab: MatchedTab, group: MatchedGroup) => FindingDraft[];

/** What is looked for in each tab that has code in a language of the chapter. */
export type CodeRule = (tab: CodeTab, group: MatchedGroup) => FindingDraft[];

/** A tab with code in a language of the chapter. */
export interface CodeTab extends MatchedTab {
  readonly language: Language;
  readonly code: Code;
  /** The lines of the code. */
  readonly lines: readonly string[];
  /** Its lines with their comments empty. */
  readonly bare: readonly string[];
}

/** A tab's code with its language; undefined where either is missing, or the code is in another. */
export function codeOf(matched: MatchedTab): CodeTab | undefined {
  const { language, code, otherLanguage } = matched.tab;
  if (language === undefined || code === undefined || otherLanguage !== undefined) return undefined;
  const linesOf = (text: string): string[] => text.trimEnd().split('\n');
  return { ...matched, language, code, lines: linesOf(code.text), bare: linesOf(withoutComments(language, code.text)) };
}

/** The tabs of a page that have code in a language of the chapter. */
export function codeTabsOf({ groups }: MatchedPage): CodeTab[] {
  return groups.flatMap(({ tabs }) => tabs.flatMap((matched) => codeOf(matched) ?? []));
}

/** Whether a page has a custom: most of the places that could keep it do. Otherwise none is blamed that doesn't. */
export function isCustomary(kept: readonly boolean[]): boolean {
  return 2 * kept.filter(Boolean).length > kept.length;
}

/** The title of a tab's language; of a language that the chapter has not, the tab's own. */
export function titleOf({ tab: { language, title } }: MatchedTab): string {
  return language?.title ?? title;
}

/** Lines of a tab's code, counted from 1, as lines of the page. */
export function inPage({ lines: { first: start } }: Code, { first, last }: Lines): Lines {
  return { first: start + first - 1, last: start + last - 1 };
}

/** One line of a tab's code as a line of the page. */
export function lineInPage(code: Code, line: number): Lines {
  return inPage(code, oneLine(line));
}
