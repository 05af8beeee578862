import type { Options } from 'minisearch';

/** A part of the site that a search can find: a page, an example, or its code in a language. */
export interface SearchedPart {
  /** Its address, from the site's root. */
  readonly id: string;
  readonly title: string;
  /** Where it stands: its page. */
  readonly place: string;
  readonly operation: string;
  /** Only what a part has weighs in what a page loads. */
  readonly errors?: string;
  readonly prose?: string;
  /** Code, with the language that it is in. */
  readonly code?: string;
  readonly language?: string;
}

/** Where a page of the chapter stands. */
export const PAGE = 'Page';

/** How much more a page counts than an example, and an example than its code. */
const WEIGHTS = { page: 2, example: 1, code: 0.4 } as const;

/** How parts are indexed, and how they are found: both must be told the same. */
export const searchSettings: Options<SearchedPart> = {
  fields: ['title', 'operation', 'errors', 'language', 'prose', 'code'],
  storeFields: ['title', 'place', 'language', 'prose', 'errors'],
  tokenize: words,
  processTerm: stem,
  searchOptions: {
    boost: { title: 6, operation: 4, language: 2, prose: 2 },
    prefix: true,
    combineWith: 'AND',
    boostDocument: (_id, _term, stored) =>
      WEIGHTS[stored?.place === PAGE ? 'page' : stored?.language === undefined ? 'example' : 'code'],
  },
};

/** How words are found that are written wrongly, where as they are they are nowhere. */
export const tolerantly = { fuzzy: 0.3, maxFuzzy: 2 } as const;

/** Words of prose and of code: a name such as `putKeyPolicy` or `put_key_policy` is found whole, and by its parts. */
function words(text: string): string[] {
  const names = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return names.flatMap((name) => {
    const parts = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
    return parts.length > 1 ? [name.replaceAll('_', ''), ...parts] : [name];
  });
}

/** Words that say nothing of what is looked for. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by can could do does for from had has have how i if in into is it its me my no of on or ' +
    'our should so that the their them then there these they this to was we what when where which who why will with ' +
    'would you your'
  ).split(' '),
);

/** What forms of a word have in common, such as `delete`, `deleted` and `deleting`; nothing of a word that says nothing. */
export function stem(word: string): string | null {
  const plain = word.toLowerCase();
  if (STOP_WORDS.has(plain)) return null;
  if (plain.length <= 3) return plain;
  return plain
    .replace(/ies$/u, 'y')
    .replace(/(?<=s|x|ch|sh)es$/u, '')
    .replace(/(?<=[^aious])s$/u, '')
    .replace(/(?<=..[^aeiou])(?:ing|ed)$/u, '')
    .replace(/(?<=..)e$/u, '')
    .replace(/([^aeiou\d])\1$/u, '$1');
}
