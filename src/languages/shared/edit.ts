import escapeStringRegexp from 'escape-string-regexp';

/** Replaces the first occurrence; undefined where there is none. */
export function replaced(
  text: string,
  found: string | RegExp,
  replacement: string | ((found: string) => string),
): string | undefined {
  const changed = text.replace(found, typeof replacement === 'string' ? () => replacement : replacement);
  return changed === text ? undefined : changed;
}

/** Replaces the first place that a pattern finds, with `$1` for what its first group caught; undefined where there is none. */
export function rewritten(text: string, found: RegExp, replacement: string): string | undefined {
  const changed = text.replace(found, replacement);
  return changed === text ? undefined : changed;
}

/** Replaces the last occurrence; undefined where there is none. */
export function replacedLast(text: string, found: string, replacement: string): string | undefined {
  const at = found === '' ? -1 : text.lastIndexOf(found);
  return at < 0 ? undefined : text.slice(0, at) + replacement + text.slice(at + found.length);
}

/** A name whose last two letters are swapped. */
export function misspelt(name: string): string {
  return name.replace(/(.)(.)$/u, '$2$1');
}

/** A pattern that finds a text where it first stands as a word of its own. */
export function word(text: string): RegExp {
  return new RegExp(words(text).source, 'u');
}

/** A pattern that finds a text wherever it stands as words of its own. */
export function words(text: string): RegExp {
  const [before, after] = [/^\w/u.test(text) ? '(?<!\\w)' : '', /\w$/u.test(text) ? '(?!\\w)' : ''];
  return new RegExp(`${before}${escapeStringRegexp(text)}${after}`, 'gu');
}

/** Ends the first key ARN in a text with another digit; undefined where there is none. */
export function withOtherKey(text: string): string | undefined {
  return replaced(text, /(?<=:key\/[0-9a-f-]{35})./u, '1');
}
