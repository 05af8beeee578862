import { takeRightWhile, uniqBy } from 'es-toolkit';
import type { Example } from '../../model/example.ts';
import { KeyPolicy } from '../../model/key-policy.ts';
import { Placeholder } from '../../model/placeholder.ts';
import { finding } from '../finding.ts';
import type { Language } from '../languages.ts';
import { commentsAbove, declarationOf } from '../statement.ts';
import { codeOf, isCustomary, lineInPage, titleOf, type CodeTab, type PageRule } from './rule.ts';
import { DOCUMENTED_ACCOUNT } from '../../model/documented.ts';

/** Forms of the AWS documentation's example values, with what comments call them. */
const DOCUMENTED: readonly { readonly pattern: RegExp; readonly noun: string }[] = [
  { pattern: new RegExp(`arn:aws:kms:[a-z0-9-]+:${DOCUMENTED_ACCOUNT}:key/[\\w-]+`, 'gu'), noun: 'key ARN' },
  { pattern: new RegExp(`arn:aws:kms:[a-z0-9-]+:${DOCUMENTED_ACCOUNT}:alias/[\\w/-]+`, 'gu'), noun: 'alias ARN' },
  { pattern: new RegExp(`arn:aws:iam::${DOCUMENTED_ACCOUNT}:root`, 'gu'), noun: 'account ARN' },
  { pattern: new RegExp(`arn:aws:iam::${DOCUMENTED_ACCOUNT}:user/[\\w/-]+`, 'gu'), noun: 'user ARN' },
  { pattern: new RegExp(`arn:aws:iam::${DOCUMENTED_ACCOUNT}:role/[\\w/-]+`, 'gu'), noun: 'role ARN' },
  { pattern: /(?<![\w/-])[01]{0,1}[1-9a-f0-9]{8}-12ab-34cd-56ef-[0-9a-f]{12}\b/gu, noun: 'key ID' },
];

interface Occurrence {
  readonly value: string;
  readonly noun: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Example values without the comment that asks readers to replace them, in a page that has such comments. */
export const uncommentedPlaceholders: PageRule = ({ groups }) => {
  const all = groups.flatMap(({ tabs, example }) =>
    tabs
      .flatMap((matched) => codeOf(matched) ?? [])
      .flatMap((tab) =>
        occurrencesIn(tab, example).map((one) => ({ ...one, tab, isCommented: isCommented(one, tab) })),
      ),
  );
  if (!isCustomary(all.map((one) => one.isCommented))) return [];
  return all
    .filter((one) => !one.isCommented)
    .map(({ value, noun, line, tab }) => {
      const message = `no comment above ${value} asks readers to replace the example ${noun}`;
      const mend = `write "Replace the following example ${noun} with …" above it`;
      return {
        ...finding('placeholder-uncommented', lineInPage(tab.code, line), message, mend),
        language: titleOf(tab),
      };
    });
};

/** Each example value once, where it first stands. */
function occurrencesIn({ lines, language }: CodeTab, example: Example | undefined): Occurrence[] {
  const declared = example === undefined ? [] : placeholdersOf(example);
  const known = new Set(declared.map(({ value }) => value));
  const found = lines.flatMap((text, index): Occurrence[] => {
    const line = index + 1;
    if (language.commented.test(text)) return [];
    const asDeclared = declared.filter(({ value }) => text.includes(value)).map((one) => ({ ...one, line }));
    const asDocumented = DOCUMENTED.flatMap(({ pattern, noun }) =>
      Array.from(text.matchAll(pattern), ([value]) => ({ value, noun, line })),
    ).filter(({ value }) => !known.has(value));
    return [...asDeclared, ...asDocumented];
  });
  return uniqBy(found, ({ value }) => value);
}

function placeholdersOf({ input }: Example): { readonly value: string; readonly noun: string }[] {
  const placeholders = Object.values(input).flatMap((declared): readonly Placeholder<unknown>[] => {
    if (declared instanceof Placeholder) return [declared];
    return declared instanceof KeyPolicy ? declared.placeholders : [];
  });
  return placeholders.flatMap(({ value, noun }) => (typeof value === 'string' ? [{ value, noun }] : []));
}

/** Whether a comment over the value's lines, or over the variable that holds it, asks to replace the example. */
function isCommented({ noun, line }: Occurrence, { language, lines }: CodeTab): boolean {
  const declared = declarationOf(language, lines, line) ?? line;
  const comments = [line, declared, firstOfLines(language, lines, declared)].flatMap((at) =>
    commentsAbove(language, lines, at),
  );
  return comments.some((comment) => names(replacedBy(comment), noun));
}

/** The first of the lines of code that stand together with a line: a comment over them is about all of them. */
function firstOfLines({ commented }: Language, lines: readonly string[], line: number): number {
  const above = takeRightWhile(lines.slice(0, line - 1), (text) => text.trim() !== '' && !commented.test(text));
  return line - above.length;
}

/** What a comment asks readers to replace: of several values each is named, e.g. `account ARN and user ARN`. */
function replacedBy(comment: string): string {
  const [, what = '', by = ''] =
    /\breplace\b(?:.*?\b(?:example|fictitious|sample|placeholder)\b)?(.*?)(?:\bwith\b(.*))?$/iu.exec(comment) ?? [];
  return (what.trim() === '' ? by : what).replaceAll(/\bCMK/gu, 'key').toLowerCase();
}

/** Whether words are those of a noun, or a part of them, e.g. `the ARNs` those of `key ARN`. */
function names(said: string, noun: string): boolean {
  const own = noun.toLowerCase();
  if (said.includes(own)) return true;
  const words = (said.match(/[a-z]+/gu) ?? []).filter(
    (word) => !['the', 'these', 'this', 'value', 'values'].includes(word),
  );
  return words.length > 0 && words.every((word) => own.split(' ').some((part) => word === part || word === `${part}s`));
}
