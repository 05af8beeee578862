import { brokenMarkup } from './fences.ts';
import { linesBetween, plainLines, unescaped, type MarkedGroup, type MarkedTab, type Markup } from './format.ts';

const RULE = /^-{6}\s*$/u;
const TITLE = /^#{4}\s+\[\s*(.+?)\s*\]\s*$/u;
const SECTION = /^#{1,3}\s/u;

interface Open {
  readonly rule: number;
  readonly title: string;
  readonly line: number;
}

/** The published guide's markup: a line of six hyphens and a title begin a tab, six hyphens end the group. */
export const published: Markup = {
  name: 'the published guide',
  find: (page) => {
    const { source } = page;
    const groups: MarkedGroup[] = [];
    let tabs: MarkedTab[] = [];
    let open: Open | undefined;
    let rule: number | undefined;

    const endTab = (line: number): void => {
      if (open !== undefined)
        tabs.push({ title: open.title, line: open.line, content: linesBetween(open.line + 1, line - 1) });
      open = undefined;
    };
    const endGroup = (line: number): void => {
      const [first] = tabs;
      if (first !== undefined) groups.push({ lines: { first: first.line - 1, last: line }, tabs });
      tabs = [];
    };
    const unclosed = ({ rule: line }: Open): Error =>
      brokenMarkup(source, line, 'a tab group that a line of six hyphens ends', 'no such line below its last tab');

    for (const [number, line] of plainLines(page)) {
      const title = TITLE.exec(line)?.[1];
      if (title !== undefined) {
        if (rule === undefined || source.lines.slice(rule, number - 1).some((between) => between.trim() !== '')) {
          throw brokenMarkup(source, number, 'a line of six hyphens above the title of a tab', 'none');
        }
        open = { rule, title: unescaped(title), line: number };
        rule = undefined;
      } else if (RULE.test(line)) {
        if (rule !== undefined) endGroup(rule);
        endTab(number);
        rule = number;
      } else if (line.trim() !== '' && rule !== undefined) {
        endGroup(rule);
        rule = undefined;
      }
      if (open !== undefined && SECTION.test(line)) throw unclosed(open);
    }
    if (open !== undefined) throw unclosed(open);
    if (rule !== undefined) endGroup(rule);
    return groups;
  },
};
