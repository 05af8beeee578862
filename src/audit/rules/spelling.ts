import { groupBy, uniq } from 'es-toolkit';
import leven from 'leven';
import { isWord } from '../../prose/dictionary.ts';
import { oneLine } from '../../formats/source.ts';
import { finding } from '../finding.ts';
import type { Language } from '../languages.ts';
import type { MatchedPage } from '../match.ts';
import { codeOf, type PageRule } from './rule.ts';

/** A word of prose or of a comment, with its line in the page. */
interface Spelled {
  readonly word: string;
  readonly line: number;
}

/** Words alone: not what stands in a name, a path or a call. */
const WORD = /(?<![\w.$@/:<&\\-])[A-Za-z]?[a-z]{4,}(?![\w(/<:=\\-]|\.\w)/gu;

/** Shorter words are like too many others, e.g. `async` and `sync`. */
const SHORTEST = 6;

/**
 * Words that no dictionary has, and that the page spells otherwise in other places, at least as often, or that the
 * edition's comments on the same examples spell otherwise. What begins with a capital may be a name of its own.
 */
export const misspelledWords: PageRule = (page) => {
  const words = groupBy(spelledIn(page), ({ word }) => word.toLowerCase());
  const all = Object.keys(words);
  const ofEdition = wordsOfSnippets(page);
  return Object.entries(words).flatMap(([word, places]) => {
    const near = all.filter((other) => places.length <= (words[other]?.length ?? 0) && isSlipOf(word, other));
    const isName = places.some((place) => place.word !== word);
    const published = isName ? [] : ofEdition.filter((other) => isSlipOf(word, other));
    if (near.length + published.length === 0 || isWord(word)) return [];
    const meant = [...near, ...published].find(isWord);
    if (meant === undefined) return [];
    const where = near.includes(meant) ? 'elsewhere in the page' : "in the edition's snippets";
    const message = `"${word}" is spelled "${meant}" ${where}`;
    return places.map(({ line }) => finding('misspelled', oneLine(line), message, `write "${meant}"`));
  });
};

/** The words of the comments of the edition's snippets for a page's examples, also in the plural. */
function wordsOfSnippets({ groups }: MatchedPage): string[] {
  const comments = groups.flatMap(({ tabs }) =>
    tabs.flatMap(({ tab: { language }, expected }) =>
      language === undefined || expected === undefined ? [] : commentsOf(language, expected.snippet.split('\n')),
    ),
  );
  const words = uniq(comments.flatMap(({ comment }) => Array.from(comment.matchAll(WORD), ([word]) => word)));
  return words.flatMap((word) => [word, `${word}s`]);
}

/** Whether one word is another with a letter more, less or otherwise within it, or with two exchanged. */
function isSlipOf(word: string, other: string): boolean {
  if (word.length < SHORTEST || word === other || Math.abs(word.length - other.length) > 1) return false;
  // What only ends otherwise is the same word in another form.
  if (word.startsWith(other) || other.startsWith(word)) return false;
  if (american(word) === american(other)) return false;
  const distance = leven(word, other);
  return distance === 1 || (distance === 2 && lettersOf(word) === lettersOf(other));
}

/** A word that may be spelled as in Britain, as it is in America: pages have both, such as names in code. */
function american(word: string): string {
  return word
    .replaceAll('our', 'or')
    .replaceAll(/(?<=[iy])s(?=e|ing|ation|er)/gu, 'z')
    .replaceAll(/ll(?=ed|ing|er|or)/gu, 'l')
    .replaceAll(/(?<=n)c(?=e)/gu, 's')
    .replaceAll(/re(?=s?$)/gu, 'er')
    .replaceAll(/(?<=^art)e(?=fact)/gu, 'i');
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

function spelledIn({ page, groups }: MatchedPage): Spelled[] {
  const tabs = groups.flatMap((group) => group.tabs);
  const passages = [...page.prose, ...tabs.flatMap(({ tab }) => tab.prose)];
  const comments = tabs.flatMap((matched) => {
    const found = codeOf(matched);
    if (found === undefined) return [];
    return commentsOf(found.language, found.lines).flatMap(({ comment, index }) => {
      const line = found.code.lines.first + index;
      return Array.from(comment.matchAll(WORD), ([word]) => ({ word, line }));
    });
  });
  const prose = passages.flatMap(({ text, lineAt }) =>
    Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, line: lineAt(index) })),
  );
  return [...prose, ...comments];
}

function commentsOf({ commented }: Language, lines: readonly string[]): { comment: string; index: number }[] {
  return lines.map((text, index) => ({ comment: commented.exec(text)?.[1] ?? '', index }));
}
