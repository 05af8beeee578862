import { wordsOf, type TakenNames } from '../taken.ts';

/** Keywords and literals (Java Language Specification, 3.9 and 3.10). */
export const taken: TakenNames = {
  byLanguage: wordsOf(`
    abstract assert boolean break byte case catch char class const continue default do double else enum extends final
    finally float for goto if implements import instanceof int interface long native new package private protected public
    return short static strictfp super switch synchronized this throw throws transient try void volatile while _
    true false null
  `),
  byTemplates: ['e', 'item'],
};
