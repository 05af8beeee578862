import type { MarkdownPage } from './markdown.ts';
import { linesBetween } from './format.ts';
import type { Lines } from './source.ts';

/** What stands between two lines of marks, such as `:::`, the first of which says what it is. */
export interface Container {
  readonly mark: string;
  /** What stands behind the opening marks. */
  readonly info: string;
  /** The lines of both marks. */
  readonly lines: Lines;
  readonly content: Lines | undefined;
  /** Those in it. */
  readonly inner: readonly Container[];
  /** Set where it ends only because what it is in does, or the page. */
  readonly isUnclosed: boolean;
}

interface Open {
  readonly mark: string;
  readonly info: string;
  readonly line: number;
  readonly inner: Container[];
}

/**
 * The containers in lines of a page. No parser that is kept knows them, with a name in braces or behind a space: like a
 * fence, each ends at the first line of as many marks or more, and what it holds has fewer.
 *
 * @param character What the marks are made of.
 */
export function containersIn({ plain, region: { lines } }: MarkdownPage, character: ':' | '/'): Container[] {
  const pattern = new RegExp(`^\\s*(${character}{3,})(?!${character})\\s*(.*?)\\s*$`, 'u');
  const top: Container[] = [];
  const open: Open[] = [];
  const end = (one: Open, last: number, isUnclosed: boolean): void => {
    const { line, ...rest } = one;
    const content = linesBetween(line + 1, isUnclosed ? last : last - 1);
    (open.at(-1)?.inner ?? top).push({ ...rest, lines: { first: line, last }, content, isUnclosed });
  };
  for (const [line, text] of plain) {
    const [, mark, info = ''] = pattern.exec(text) ?? [];
    if (mark === undefined) continue;
    if (info !== '') {
      open.push({ mark, info, line, inner: [] });
      continue;
    }
    const ended = open.findIndex((one) => one.mark.length <= mark.length);
    if (ended === -1) continue;
    while (open.length > ended) {
      const one = open.pop();
      if (one !== undefined) end(one, open.length > ended ? line - 1 : line, open.length > ended);
    }
  }
  for (let one = open.pop(); one !== undefined; one = open.pop()) end(one, lines.last, true);
  return top;
}

/** Containers with all that they hold, in the order of the page. */
export function withInner(containers: readonly Container[]): Container[] {
  return containers.flatMap((one) => [one, ...withInner(one.inner)]);
}
