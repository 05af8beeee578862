import { groupBy } from 'es-toolkit';
import leven from 'leven';
import { isWord } from '../../prose/dictionary.ts';
import { oneLine } from '../../formats/source.ts';
import { finding } from '../finding.ts';
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

/** Words that no dictionary has, and that the page spells otherwise in other places, at least as often. */
export const misspelledWords: PageRule = (page) => {
  const words = groupBy(spelledIn(page), ({ word }) => word.toLowerCase());
  const all = Object.keys(words);
  return Object.entries(words).flatMap(([word, places]) => {
    const near = all.filter((other) => places.length <= (words[other]?.length ?? 0) && isSlipOf(word, other));
    if (near.length === 0 || isWord(word)) return [];
    const meant = near.find(isWord);
    if (meant === undefined) return [];
    const message = `"${word}" is spelled "${meant}" elsewhere in the page`;
    return places.map(({ line }) => finding('misspelled', oneLine(line), message, `write "${meant}"`));
  });
};

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
    return found.lines.flatMap((text, index) => {
      const comment = found.language.commented.exec(text)?.[1] ?? '';
      const line = found.code.lines.first + index;
      return Array.from(comment.matchAll(WORD), ([word]) => ({ word, line }));
    });
  });
  const prose = passages.flatMap(({ text, lineAt }) =>
    Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, line: lineAt(index) })),
  );
  return [...prose, ...comments];
}
