const conjunction = new Intl.ListFormat('en');
const disjunction = new Intl.ListFormat('en', { type: 'disjunction' });

/** Words in a row, e.g. `a, b, and c`. */
export function and(words: readonly string[]): string {
  return conjunction.format(words);
}

/** Words of which one is meant, e.g. `a, b, or c`. */
export function or(words: readonly string[]): string {
  return disjunction.format(words);
}
