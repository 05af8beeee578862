import { indentationOf, plainLines, type MarkedGroup, type MarkedTab, type Format } from './format.ts';
import { openMarkdown } from './markdown.ts';

const TAB = /^(\s*)===([!+]?)\s+"(.+)"\s*$/u;
const INDENTATION = 4;

interface Marker {
  readonly line: number;
  readonly indentation: number;
  readonly begins: boolean;
  readonly title: string;
}

/** MkDocs Material: `=== "Title"` over content that is indented by four. */
export const mkdocs: Format = {
  name: 'MkDocs Material',
  open: openMarkdown,
  find: (page) => {
    const { lines } = page.source;
    const markers = Array.from(plainLines(page)).flatMap(([line, text]): Marker[] => {
      const [, indentation = '', mark = '', title] = TAB.exec(text) ?? [];
      return title === undefined ? [] : [{ line, indentation: indentation.length, begins: mark === '!', title }];
    });

    const groups: { tabs: MarkedTab[]; first: number; last: number; indentation: number }[] = [];
    for (const { line, indentation, begins, title } of markers) {
      const last = lastIndented(lines, line, indentation + INDENTATION);
      const tab = { title, line, content: last > line ? { first: line + 1, last } : undefined };
      const group = groups.at(-1);
      const follows =
        group?.indentation === indentation &&
        !begins &&
        lines.slice(group.last, line - 1).every((between) => between.trim() === '');
      if (group !== undefined && follows) {
        group.tabs.push(tab);
        group.last = last;
      } else {
        groups.push({ tabs: [tab], first: line, last, indentation });
      }
    }
    return groups.map(({ tabs, first, last }): MarkedGroup => ({ tabs, lines: { first, last } }));
  },
};

/** The last of the lines under a line that are indented at least that far, blank lines between them included. */
function lastIndented(lines: readonly string[], line: number, indentation: number): number {
  let last = line;
  for (let number = line + 1; number <= lines.length; number += 1) {
    const text = lines[number - 1] ?? '';
    if (text.trim() === '') continue;
    if (indentationOf(text.replaceAll('\t', '    ')).length < indentation) break;
    last = number;
  }
  return last;
}
