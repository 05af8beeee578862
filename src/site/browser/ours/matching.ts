import { similarity } from '../../../audit/similarity.ts';
import type { PublishedCode } from './published-code.ts';

/** What some code is among published snippets. */
export type Match =
  /** It is them, or has them in it, as they are. */
  | { readonly kind: 'same' | 'within'; readonly published: readonly PublishedCode[] }
  /** It is them, with other values where their comments ask for a reader's own. */
  | { readonly kind: 'own values'; readonly published: readonly PublishedCode[] }
  /** The most alike of them is another. */
  | { readonly kind: 'nearest'; readonly published: PublishedCode }
  | { readonly kind: 'none' };

/** How alike code must be to a snippet for that to be meant, from 0 to 1. */
const ALIKE = 0.35;

/** Finds out which published snippets some code is, however it is indented, and whatever its lines end with. */
export function match(pasted: string, published: readonly PublishedCode[]): Match {
  const code = plainly(pasted);
  if (code === '') return { kind: 'none' };
  const same = published.filter((one) => plainly(one.code) === code);
  if (same.length > 0) return { kind: 'same', published: same };
  const within = longest(published.filter((one) => holds(code, plainly(one.code))));
  if (within.length > 0) return { kind: 'within', published: within };
  const own = published.filter((one) => isWithOwnValues(code, plainly(one.code)));
  if (own.length > 0) return { kind: 'own values', published: own };
  const rated = published.map((one) => ({ one, likeness: similarity(code, plainly(one.code)) }));
  const [best] = rated.toSorted((a, b) => b.likeness - a.likeness);
  return best === undefined || best.likeness < ALIKE ? { kind: 'none' } : { kind: 'nearest', published: best.one };
}

/** Code without what a copy changes: the ends of lines, the indentation of all of them, lines around it, a fence. */
export function plainly(code: string): string {
  const lines = code
    .replaceAll('\u00a0', ' ')
    .split(/\r\n?|\n/u)
    .map((line) => line.trimEnd());
  const inner = lines.filter((line) => !/^\s*(?:`{3,}|~{3,})/u.test(line));
  const indentations = inner.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indentations);
  return inner
    .map((line) => line.slice(common))
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

/** A comment over a value that readers are to replace by one of their own. */
const ASKS_FOR_VALUE = /\bReplace the following\b/u;

/** Texts between quotation marks. */
const QUOTED = /'[^']*'|"[^"]*"/gu;

/** Whether code is a snippet but for texts under comments that ask to replace them. */
function isWithOwnValues(code: string, snippet: string): boolean {
  const [lines, wanted] = [code.split('\n'), snippet.split('\n')];
  return (
    lines.length === wanted.length &&
    wanted.every(
      (line, index) =>
        lines[index] === line ||
        (ASKS_FOR_VALUE.test(wanted[index - 1] ?? '') &&
          lines[index]?.replaceAll(QUOTED, "''") === line.replaceAll(QUOTED, "''")),
    )
  );
}

/** Whether the lines of a snippet stand in code one after the other, with the same in front of each. */
function holds(code: string, snippet: string): boolean {
  const [lines, wanted] = [code.split('\n'), snippet.split('\n')];
  return lines.some((_line, start) => plainly(lines.slice(start, start + wanted.length).join('\n')) === snippet);
}

/** Of snippets that stand in some code, those that no other one there goes beyond. */
function longest(found: readonly PublishedCode[]): PublishedCode[] {
  return found.filter(({ code }) => !found.some((other) => other.code !== code && other.code.includes(code)));
}
