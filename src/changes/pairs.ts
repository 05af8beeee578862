import { maxBy } from 'es-toolkit';
import { similarity } from '../audit/similarity.ts';

/** What was, and what is; undefined where something is new, or gone. */
export interface Pair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** How alike texts are at least, from 0 to 1, of which one is taken for the other under a new name. */
const RENAMED = 0.8;

/** What was and what is under the same key: first all that is, in its order, then what is gone. */
export function pairsOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Pair<Item>[] {
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Set(after.map(keyOf));
  return [
    ...after.map((item) => ({ before: was.get(keyOf(item)), after: item })),
    ...before.filter((item) => !is.has(keyOf(item))).map((item) => ({ before: item, after: undefined })),
  ];
}

/** The same, where what is gone and what is new are one that has another key now, if their texts are alike. */
export function renamedPairsOf<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  { keyOf, textOf }: { readonly keyOf: (item: Item) => string; readonly textOf: (item: Item) => string },
): Pair<Item>[] {
  const pairs = pairsOf(before, after, keyOf);
  const gone = new Set(pairs.flatMap((pair) => (pair.after === undefined ? (pair.before ?? []) : [])));
  const renamed = pairs.map((pair) => {
    if (pair.before !== undefined || pair.after === undefined) return pair;
    const text = textOf(pair.after);
    const nearest = maxBy([...gone], (item) => similarity(textOf(item), text));
    if (nearest === undefined || similarity(textOf(nearest), text) < RENAMED) return pair;
    gone.delete(nearest);
    return { before: nearest, after: pair.after };
  });
  return renamed.filter((pair) => pair.after !== undefined || (pair.before !== undefined && gone.has(pair.before)));
}
