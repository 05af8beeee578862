import { containersIn, withInner, type Container } from './containers.ts';
import type { MarkedGroup, MarkedTab } from './format.ts';
import { refuseUnclosed, type MarkedKind } from './markdown.ts';
import { brokenMarkup, type Source } from './source.ts';

const TAB = /^\s*\/{3,}\s*tab\s*\|\s*(.+?)\s*$/u;
const TITLE = /^tab\s*\|\s*(.+?)\s*$/u;
/** An option of a block, e.g. `new: true`, that has it begin another group. */
const NEW = /^\s+new:\s*true\s*$/u;

/** The blocks of PyMdown Extensions: `/// tab | Title` over content that `///` ends. */
export const pymdownx: MarkedKind = {
  name: 'PyMdown Blocks',
  mark: TAB,
  read: (page) => {
    const { source } = page.region;
    refuseUnclosed(source, page.blocks, TAB);
    const all = containersIn(page, '/');
    const groups = [all, ...withInner(all).map(({ inner }) => inner)].flatMap((siblings) => groupsIn(siblings, source));
    return { ...page, groups: groups.toSorted((a, b) => a.lines.first - b.lines.first) };
  },
};

/** Tabs between which nothing stands are one group. */
function groupsIn(siblings: readonly Container[], source: Source): MarkedGroup[] {
  const groups: { readonly first: number; last: number; readonly tabs: MarkedTab[] }[] = [];
  for (const { info, mark, lines, content, isUnclosed } of siblings) {
    const title = TITLE.exec(info)?.[1];
    if (title === undefined) continue;
    if (isUnclosed) throw brokenMarkup(source, lines.first, `${mark} behind the tab's content`, 'none');
    const tab = { title, line: lines.first, content };
    const group = groups.at(-1);
    const follows =
      group !== undefined &&
      !NEW.test(source.lines[lines.first] ?? '') &&
      source.lines.slice(group.last, lines.first - 1).every((between) => between.trim() === '');
    if (follows) {
      group.tabs.push(tab);
      group.last = lines.last;
    } else {
      groups.push({ first: lines.first, last: lines.last, tabs: [tab] });
    }
  }
  return groups.map(({ first, last, tabs }) => ({ lines: { first, last }, tabs }));
}
