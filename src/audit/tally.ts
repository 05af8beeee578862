import { sortBy } from 'es-toolkit';
import type { MatchedGroup, MatchedPage, MatchedTab } from './match.ts';
import { callsKms } from './page.ts';
import { whyNotStarted } from './programs.ts';
import { stepsBefore } from './steps.ts';
import { codeOf } from './rules/rule.ts';

/** The tabs of a page, those that ran, and those that did not. */
export interface Tally {
  readonly found: number;
  readonly run: number;
  readonly notRun: readonly TabNotRun[];
}

/** A tab that did not run. */
export interface TabNotRun {
  readonly title: string;
  /** The line of the page that begins it. */
  readonly line: number;
  readonly why: string;
}

/**
 * Counts the tabs of a page.
 *
 * @param hasRun Whether a tab's program was run.
 */
export function tallyOf(matchedPage: MatchedPage, hasRun: (tab: MatchedTab) => boolean): Tally {
  const { page, groups } = matchedPage;
  const all = groups.flatMap((group) => group.tabs.map((matched) => ({ matched, group })));
  const notRun = all
    .filter(({ matched }) => !hasRun(matched))
    .map(({ matched, group }) => ({
      title: matched.tab.title,
      line: matched.tab.lines.first,
      why: reasonOf(matched, group, matchedPage),
    }));
  const others = page.others
    .filter(({ isLone }) => isLone === undefined)
    .flatMap(({ tabs }) =>
      tabs.map(({ title, lines }) => ({ title, line: lines.first, why: 'its group calls nothing of AWS KMS' })),
    );
  return {
    found: all.length + others.length,
    run: all.length - notRun.length,
    notRun: sortBy([...notRun, ...others], [({ line }) => line]),
  };
}

function reasonOf(matched: MatchedTab, { operation, example }: MatchedGroup, page: MatchedPage): string {
  const { tab, target } = matched;
  if (target === undefined) return `it is in no language of the edition ${page.edition}`;
  if (tab.isIncluded) return 'its code is in another file';
  if (tab.code === undefined) return 'it holds no code';
  if (tab.otherLanguage !== undefined) return `its code is in another language, ${tab.otherLanguage.title}`;
  if (!callsKms(tab.kms) && example?.shows !== 'client') return 'it calls nothing of AWS KMS';
  if (operation === undefined && example === undefined) return 'its group calls no operation of AWS KMS';
  if (example === undefined) return `no example shows ${operation ?? ''}`;
  const code = codeOf(matched);
  return (code && whyNotStarted(code, stepsBefore(code, page))) ?? 'its container could not run it';
}
