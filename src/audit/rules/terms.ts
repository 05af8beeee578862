import type { FindingDraft } from '../finding.ts';
import type { Passage } from '../prose.ts';
import { codeOf, lineInPage, type PageRule } from './rule.ts';

/** Terms that the AWS KMS documentation has given up, and what it says today. */
const DEAD_TERMS: readonly { readonly term: RegExp; readonly today: string }[] = [
  { term: /\bcustomer master keys?(?: \(CMKs?\))?|\bCMKs?\b/giu, today: 'KMS key' },
];

/** Terms that are no longer used: in prose and headings, in tabs, in code and its comments. */
export const deadTerms: PageRule = ({ page, groups }) => [
  ...page.prose.flatMap(inPassage),
  ...groups.flatMap(({ tabs }) =>
    tabs.flatMap((matched): FindingDraft[] => {
      const { tab } = matched;
      const found = codeOf(matched);
      const inCode =
        found?.lines.flatMap((line, index) =>
          termsIn(line)
            .map(finding)
            .map((one) => ({
              ...one,
              lines: lineInPage(found.code, index + 1),
            })),
        ) ?? [];
      const language = tab.language?.title ?? tab.title;
      return [...tab.prose.flatMap(inPassage), ...inCode].map((one) => ({ ...one, language }));
    }),
  ),
];

interface Term {
  readonly text: string;
  readonly index: number;
  readonly today: string;
}

function inPassage({ text, lineAt }: Passage): FindingDraft[] {
  return termsIn(text).map((term) => {
    const lines = { first: lineAt(term.index), last: lineAt(term.index + term.text.length - 1) };
    return { ...finding(term), lines };
  });
}

function termsIn(text: string): Term[] {
  return DEAD_TERMS.flatMap(({ term, today }) =>
    Array.from(text.matchAll(term), ({ 0: found, index }) => ({ text: found, index, today })),
  );
}

function finding({ text, today }: Term): Pick<FindingDraft, 'code' | 'message' | 'mend'> {
  const plural = /s\)?$/u.test(text) ? 's' : '';
  return { code: 'dead-term', message: `"${text}" is no longer a term of AWS KMS`, mend: `write "${today}${plural}"` };
}
