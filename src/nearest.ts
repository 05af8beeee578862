import leven from 'leven';

/** Those names, three at most, that are most like one that doesn't exist: at least as much of it is theirs as is not. */
function nearest(name: string, known: readonly string[]): string[] {
  const distance = (other: string): number => leven(other.toLowerCase(), name.toLowerCase());
  return known
    .filter((other) => distance(other) <= Math.ceil(name.length / 2))
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, 3);
}

/** The same in words that end a sentence; none where no name is near. */
export function nearestInWords(name: string, known: readonly string[]): string {
  const [only, ...others] = nearest(name, known);
  if (only === undefined) return '';
  return others.length === 0 ? `; the nearest is ${only}` : `; the nearest are ${[only, ...others].join(', ')}`;
}
