import type { Options } from 'minisearch';

/** A part of the site that a search can find. */
export interface SearchedPart {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** Where it stands: its page, and for code its language. */
  readonly place: string;
  readonly operation: string;
  readonly prose: string;
  readonly code: string;
}

/** How parts are indexed, and how they are found: both must be told the same. */
export const searchSettings: Options<SearchedPart> = {
  fields: ['title', 'operation', 'prose', 'code'],
  storeFields: ['address', 'title', 'place'],
  tokenize: words,
  searchOptions: { boost: { title: 4, operation: 4, prose: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
};

/** Words of prose and of code: a name such as `putKeyPolicy` or `put_key_policy` is found whole, and by its parts. */
function words(text: string): string[] {
  const names = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return names.flatMap((name) => {
    const parts = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
    return parts.length > 1 ? [name.replaceAll('_', ''), ...parts] : [name];
  });
}
