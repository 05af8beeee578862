import { plainText } from '../formats/prose.ts';
import { languageKey } from '../formats/style.ts';
import type { Target } from '../languages/target.ts';
import { targets } from '../languages/targets.ts';

/** The languages that an address can name, by each of their spellings in lower case: titles, ids and tags. */
export function languageSpellings(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    targets.flatMap((target: Target) => {
      const title = plainText(target.title).toLowerCase();
      const key = languageKey(target);
      // Of `C#`, an address keeps what stands before its hash.
      const spellings = [...target.dialect.tags, target.id, key, title, title.replace(/#.*$/u, '')];
      return spellings.map((spelling): [string, string] => [spelling, key]);
    }),
  );
}
