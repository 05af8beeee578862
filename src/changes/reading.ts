import { codedLines, range, unescaped } from '../formats/format.ts';
import { guide } from '../formats/guide.ts';
import { parsePage } from '../formats/markdown.ts';
import { readSource } from '../formats/source.ts';

/** A page as it reads without its snippets. */
export interface Reading {
  /** What stands outside of tabs. In place of each group of tabs there is a line that names its example. */
  readonly prose: string;
  /** What stands in each tab, by the example's id and the tab's title, e.g. `list-keys Ruby`. */
  readonly tabs: ReadonlyMap<string, string>;
}

/**
 * Reads a page that was published.
 *
 * @param examples The ids of those that it shows, in its order.
 * @throws KmsExamplesError `broken-markup` or `unreadable-page`
 */
export function readingOf(path: string, text: string, examples: readonly string[]): Reading {
  const source = readSource(path, Buffer.from(text));
  const { blocks, groups } = guide.read(parsePage(source));
  const coded = codedLines(blocks);
  const linesIn = (first: number, last: number): string[] =>
    range({ first, last }).flatMap((number) => (coded.has(number) ? [] : [source.lines[number - 1] ?? '']));
  const prose: string[] = [];
  const tabs = new Map<string, string>();
  let next = 1;
  for (const [index, group] of groups.entries()) {
    const example = examples[index] ?? '';
    prose.push(...linesIn(next, group.lines.first - 1), `[tabs: ${example}]`);
    next = group.lines.last + 1;
    for (const { title, content } of group.tabs) {
      tabs.set(`${example} ${title}`, content === undefined ? '' : plain(linesIn(content.first, content.last)));
    }
  }
  prose.push(...linesIn(next, source.lines.length));
  return { prose: plain(prose), tabs };
}

/** The text of lines as it reads: without backslashes, and with one empty line at most between others. */
function plain(lines: readonly string[]): string {
  return `${unescaped(lines.join('\n'))
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}
