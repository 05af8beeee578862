import type { Lines } from '../../formats/source.ts';
import { finding, type FindingDraft } from '../finding.ts';
import type { Passage } from '../prose.ts';
import { codeOf, lineInPage, type PageRule, type TabRule } from './rule.ts';

/** Terms that the AWS KMS documentation has given up, and what it says today. */
const DEAD_TERMS: readonly { readonly term: RegExp; readonly today: string }[] = [
  { term: /\bcustom(?:er)? master keys?(?: \(CMKs?\))?|\bCMKs?\b/giu, today: 'KMS key' },
];

/** Terms that are no longer used, in prose outside of tabs. */
export const deadTerms: PageRule = ({ page }) => page.prose.flatMap(inPassage);

/** Terms that are no longer used, in a tab's prose, and in its code and comments. */
export const deadTermsOfTab: TabRule = (matched) => {
  const found = codeOf(matched);
  const inCode = found?.lines.flatMap((line, index) =>
    termsIn(line).map((term) => deadTerm(term, lineInPage(found.code, index + 1))),
  );
  return [...matched.tab.prose.flatMap(inPassage), ...(inCode ?? [])];
};

interface Term {
  readonly text: string;
  readonly index: number;
  readonly today: string;
}

function inPassage({ text, lineAt }: Passage): FindingDraft[] {
  return termsIn(text).map((term) =>
    deadTerm(term, { first: lineAt(term.index), last: lineAt(term.index + term.text.length - 1) }),
  );
}

function termsIn(text: string): Term[] {
  return DEAD_TERMS.flatMap(({ term, today }) =>
    Array.from(text.matchAll(term), ({ 0: found, index }) => ({ text: found, index, today })),
  );
}

function deadTerm({ text, today }: Term, lines: Lines): FindingDraft {
  const plural = /s\)?$/u.test(text) ? 's' : '';
  return finding('dead-term', lines, `"${text}" is no longer a term of AWS KMS`, `write "${today}${plural}"`);
}
