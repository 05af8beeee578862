/** How alike two pieces of code are, from 0 to 1: the part of their words that both of them have. */
export function similarity(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function wordsOf(code: string): Set<string> {
  return new Set(code.match(/[\w$]+|[^\s\w]+/gu));
}
