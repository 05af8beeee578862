import type { MarkdownPage } from './markdown.ts';
import { linesBetween, type MarkupFault } from './format.ts';
import { oneLine, type Lines, type Source } from './source.ts';

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
  /** Set where no line ends it, but what comes behind it, what it is in, or the page. */
  readonly isUnclosed: boolean;
}

/** What containers are sets of tabs, and what are tabs, by what stands behind their marks. */
export interface TabContainers {
  readonly isSet: (info: string) => boolean;
  readonly isTab: (info: string) => boolean;
}

interface Open {
  readonly mark: string;
  readonly info: string;
  readonly line: number;
  readonly inner: Container[];
}

/** Nothing is a tab. */
const WITHOUT_TABS: TabContainers = { isSet: () => false, isTab: () => false };

/**
 * The containers in lines of a page. No parser that is kept knows them, with a name in braces or behind a space: like a
 * fence, each ends at the first line of as many marks or more, and what it holds has fewer. One that isn't closed is read
 * as it is meant: a line of as many marks as a container ends that one, a tab ends where the next begins, and a set with
 * its last tab, or where too few marks end it.
 *
 * @param character What the marks are made of.
 */
export function containersIn(
  { plain, region: { lines } }: MarkdownPage,
  character: ':' | '/',
  { isSet, isTab }: TabContainers = WITHOUT_TABS,
): Container[] {
  const pattern = new RegExp(`^\\s*(${character}{3,})(?!${character})\\s*(.*?)\\s*$`, 'u');
  const top: Container[] = [];
  const open: Open[] = [];
  const end = (one: Open, last: number, isUnclosed: boolean): void => {
    const { line, ...rest } = one;
    const content = linesBetween(line + 1, isUnclosed ? last : last - 1);
    (open.at(-1)?.inner ?? top).push({ ...rest, lines: { first: line, last }, content, isUnclosed });
  };
  const leave = (index: number, last: number): void => {
    while (open.length > index) {
      const one = open.pop();
      if (one !== undefined) end(one, isSet(one.info) ? (one.inner.at(-1)?.lines.last ?? last) : last, true);
    }
  };
  for (const [line, text] of plain) {
    const [, mark, info = ''] = pattern.exec(text) ?? [];
    if (mark === undefined) continue;
    if (info !== '') {
      const around = open.findLastIndex((one) => isSet(one.info) || isTab(one.info));
      const isBeside = [isSet, isTab].some((isSo) => isSo(info) && isSo(open[around]?.info ?? ''));
      if (isBeside) leave(around, line - 1);
      open.push({ mark, info, line, inner: [] });
      continue;
    }
    const alike = open.findLastIndex((one) => one.mark.length === mark.length);
    const ended = alike === -1 ? open.findIndex((one) => one.mark.length < mark.length) : alike;
    if (ended === -1) {
      // Too few marks for what is open: they end the set that they stand in, if any.
      if (isSet(open.at(-1)?.info ?? '')) leave(open.length - 1, line);
      continue;
    }
    leave(ended + 1, line - 1);
    const one = open.pop();
    if (one !== undefined) end(one, line, false);
  }
  leave(0, lines.last);
  return top;
}

/** Containers with all that they hold, in the order of the page. */
export function withInner(containers: readonly Container[]): Container[] {
  return containers.flatMap((one) => [one, ...withInner(one.inner)]);
}

/** What is wrong with the marks of a container around tabs: no line ends it, or what it holds has as many. */
export function containerFaults(
  { info, mark, lines, inner, isUnclosed }: Container,
  { isSet, isTab }: TabContainers,
  source: Source,
): MarkupFault[] {
  if (![info, ...withInner(inner).map((one) => one.info)].some((one) => isSet(one) || isTab(one))) return [];
  const begun = source.lines[lines.first - 1]?.trim() ?? '';
  const fault = (message: string, mend: string): MarkupFault[] => [{ lines: oneLine(lines.first), message, mend }];
  if (isUnclosed) {
    return fault(
      `${begun} has no end: no line of ${mark} stands behind what it holds`,
      `write ${mark} on a line of its own at its end, about line ${lines.last}`,
    );
  }
  const widest = Math.max(0, ...inner.map((one) => one.mark.length));
  if (widest < mark.length) return [];
  return fault(
    `${begun} has no more colons than what it holds, whose end is taken for its own`,
    `write ${':'.repeat(widest + 1)} in the lines ${lines.first} and ${lines.last}`,
  );
}
