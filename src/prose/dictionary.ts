import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { WORDS } from './words.ts';

let english: ReturnType<typeof nspell> | undefined;

/** Whether a word is one of American English, or of ours. The first question takes a second. */
export function isWord(word: string): boolean {
  english ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) }).personal(WORDS.join('\n'));
  return english.correct(word);
}
