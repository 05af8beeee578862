import { containerFaults, containersIn, withInner, type Container, type TabContainers } from './containers.ts';
import type { MarkedGroup, MarkedTab } from './format.ts';
import { refuseUnclosed, type MarkdownPage, type MarkedKind } from './markdown.ts';
import { readPaired } from './paired-marks.ts';
import { titlesBetween } from './titled-lines.ts';

const TAB = /^(?:tab|code-group-item)\s+(.*)$/u;
const AT_TAB = /^\s*@tab(?::active)?\s+(\S.*?)\s*$/u;
const ELEMENT = /^\s*<(?:code-group|code-block)\b/u;

const TABS: TabContainers = {
  isSet: (info) => /^(?:tabs|code-tabs|code-group)\b(?!-)/u.test(info),
  isTab: (info) => TAB.test(info),
};

/**
 * VuePress: `::: tab Title` in `:::: tabs`, `::: code-group-item Title` in `:::: code-group`, `@tab Title` in `::: tabs` or
 * `::: code-tabs`, and the older `<code-block title="Title">` in `<code-group>`.
 */
export const vuepress: MarkedKind = {
  name: 'VuePress',
  mark: new RegExp(
    `${/^\s*:{3,}\s*(?:(?:tab|code-group-item)\s|code-tabs\b)/u.source}|${AT_TAB.source}|${ELEMENT.source}`,
    'u',
  ),
  read: (page) => (page.plain.some(([, text]) => ELEMENT.test(text)) ? readElements(page) : readContainers(page)),
};

const readElements = (page: MarkdownPage): ReturnType<MarkedKind['read']> =>
  readPaired(page, {
    mark: /<(?<end>\/)?(?<name>code-group|code-block)\b\s*(?<given>[^>]*?)(?<alone>\/)?>/gu,
    names: { 'code-group': 'set', 'code-block': 'tab' },
    titleOf: ({ given }) => /(?:^|\s)title=(["'])(.*?)\1/u.exec(given)?.[2],
  });

function readContainers(page: MarkdownPage): ReturnType<MarkedKind['read']> {
  const { source } = page.region;
  refuseUnclosed(source, page.blocks, AT_TAB);
  const containers = containersIn(page, ':', TABS);
  const all = withInner(containers);
  const groups = all.flatMap((set): MarkedGroup[] => {
    const tabs = TABS.isSet(set.info) ? tabsOf(set, page) : [];
    return tabs.length === 0 ? [] : [{ lines: set.lines, tabs }];
  });
  return {
    ...page,
    groups: groups.toSorted((a, b) => a.lines.first - b.lines.first),
    faults: all.flatMap((container) => containerFaults(container, TABS, source)),
  };
}

function tabsOf(set: Container, page: MarkdownPage): MarkedTab[] {
  const inside = set.inner.flatMap(({ info, lines, content }): MarkedTab[] => {
    const title = TAB.exec(info)?.[1];
    return title === undefined ? [] : [{ title: titleOf(title), line: lines.first, content }];
  });
  return inside.length > 0
    ? inside
    : titlesBetween(set, page, AT_TAB).map((tab) => ({ ...tab, title: titleOf(tab.title) }));
}

/** A title without quotes, attributes, and what says that its tab is the first to be open. */
function titleOf(text: string): string {
  return text
    .replace(/\s+\w+=["'].*$/u, '')
    .replace(/:active$|#[\w-]+$/u, '')
    .replaceAll(/^"|"$/gu, '')
    .trim();
}
