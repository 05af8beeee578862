import { wordsOf, type TakenNames } from '../taken.ts';

/** Reserved words of modules (ECMAScript, 12.7.2), and what Node.js has put in each program that snippets may use. */
export const taken: TakenNames = {
  byLanguage: wordsOf(`
    arguments await break case catch class const continue debugger default delete do else enum eval export extends false
    finally for function if implements import in instanceof interface let new null package private protected public return
    static super switch this throw true try typeof var void while with yield
    Buffer Date Error Infinity NaN Object console exports global globalThis module process require undefined
  `),
  byTemplates: ['KMSClient', 'command', 'error', 'item', 'observer', 'page'],
};
