import { oneLine } from '../../formats/source.ts';
import { finding, type FindingDraft } from '../finding.ts';
import type { Passage } from '../prose.ts';
import { titleOf, type PageRule } from './rule.ts';

const BRACKETS = [
  { open: '(', close: ')' },
  { open: '[', close: ']' },
] as const;

/** Asterisks that were to be emphasis, and are none since the last stands behind a space. */
const NO_EMPHASIS = /(?<![\w*])\*[A-Za-z][\w .-]* \*(?=[.,;:]|$)/gu;

/** Marks in prose that a site shows as they are: brackets behind links that close nothing, and emphasis that is none. */
export const strayMarks: PageRule = ({ page, groups }) => [
  ...page.prose.flatMap(strayIn),
  ...groups.flatMap(({ tabs }) =>
    tabs.flatMap((matched) =>
      matched.tab.prose.flatMap(strayIn).map((found) => ({ ...found, language: titleOf(matched) })),
    ),
  ),
];

function strayIn(passage: Passage): FindingDraft[] {
  return [...strayBrackets(passage), ...strayAsterisks(passage)];
}

function strayBrackets({ text, links }: Passage): FindingDraft[] {
  return links.flatMap(({ label, line }) => {
    const stray = BRACKETS.find(({ open, close }) => {
      const start = text.indexOf(`${label}${close}`);
      const before = text.slice(0, start + label.length);
      return start >= 0 && timesIn(before, open) <= timesIn(before, close);
    });
    if (stray === undefined) return [];
    const message = `the ${stray.close} behind the link "${label}" closes nothing`;
    return [finding('markup', oneLine(line), message, `remove the ${stray.close}`)];
  });
}

function strayAsterisks({ text, lineAt }: Passage): FindingDraft[] {
  return Array.from(text.matchAll(NO_EMPHASIS), ({ 0: shown, index }) => {
    const message = `"${shown}" is no emphasis: a space stands before the last asterisk`;
    return finding('markup', oneLine(lineAt(index)), message, 'remove the space');
  });
}

function timesIn(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
