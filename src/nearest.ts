import leven from 'leven';

/** Those names, three at most, that are most like one that doesn't exist. */
export function nearest(name: string, known: readonly string[]): string[] {
  const distance = (other: string): number => leven(other.toLowerCase(), name.toLowerCase());
  return known.toSorted((one, other) => distance(one) - distance(other)).slice(0, 3);
}
