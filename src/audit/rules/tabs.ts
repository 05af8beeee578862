import { sumBy, uniq } from 'es-toolkit';
import { oneLine } from '../../formats/source.ts';
import { finding, type FindingDraft, type KindCode } from '../finding.ts';
import { languageTitled } from '../languages.ts';
import type { MatchedGroup } from '../match.ts';
import type { Tab } from '../page.ts';
import type { PageRule } from './rule.ts';

/** Tabs that are missing, repeated, out of the page's order, or for a language that the edition doesn't show. */
export const tabOrder: PageRule = ({ groups }) => {
  const chosen = groups.filter(({ group }) => group.isLone === undefined);
  const languages = languagesOf(chosen);
  return [
    ...chosen.flatMap((group) => missingTabs(group, languages)),
    ...groups.flatMap((group) => misplacedTabs(group, languages)),
  ];
};

/** The languages of a page, by their titles. */
interface PageLanguages {
  /** In the order in which its groups ought to show them. */
  readonly order: readonly string[];
  /** Those of which every group ought to have a tab. */
  readonly wanted: ReadonlySet<string>;
}

/**
 * The languages of a page are the edition's, where most of its groups show most of them, and mostly in their order; or
 * else its own, in the order in which they come first: of these, it wants those that most of its groups show.
 */
function languagesOf(groups: readonly MatchedGroup[]): PageLanguages {
  const [first] = groups;
  const edition = first?.targets.map(({ title }) => title) ?? [];
  const shown = groups.map(({ tabs }) => uniq(tabs.flatMap(({ tab }) => tab.language?.title ?? [])));
  const order = uniq(shown.flat()).filter((title) => edition.includes(title));
  const places = shown.map((titles) => titles.map((title) => edition.indexOf(title)).filter((place) => place >= 0));
  const full = places.filter((own) => 2 * own.length > edition.length);
  const isOrdered = 4 * sumBy(full, ascending) >= 3 * sumBy(full, (own) => own.length);
  if (2 * full.length > shown.length && isOrdered) return { order: edition, wanted: new Set(edition) };
  const isWanted = (title: string): boolean =>
    2 * shown.filter((titles) => titles.includes(title)).length > shown.length;
  return { order, wanted: new Set(order.filter(isWanted)) };
}

/** How many of some numbers stand in ascending order at most, if the others are left out. */
function ascending(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const number of numbers)
    lengths.push(1 + Math.max(0, ...lengths.filter((_length, index) => (numbers[index] ?? number) < number)));
  return Math.max(0, ...lengths);
}

function missingTabs({ group, tabs }: MatchedGroup, { order, wanted }: PageLanguages): FindingDraft[] {
  const titles = tabs.map(({ tab }) => tab.language?.title);
  return order
    .filter((title) => wanted.has(title) && !titles.includes(title))
    .map((title) => {
      const message = `the group has no tab for ${title}; it has ${tabs.map(({ tab }) => tab.title).join(', ')}`;
      const found = finding('tab-missing', oneLine(group.lines.first), message, `add it ${placeOf(title, order)}`);
      return { ...found, language: title };
    });
}

function misplacedTabs({ targets, tabs }: MatchedGroup, { order }: PageLanguages): FindingDraft[] {
  let furthest = -1;
  return tabs.flatMap(({ tab, target }, index) => {
    const told = (language: string, code: KindCode, message: string, mend?: string): FindingDraft[] => [
      { ...finding(code, oneLine(tab.lines.first), message, mend), language },
    ];
    if (tab.language === undefined || target === undefined) {
      const message = `${tab.title} is no language of the edition's pages: ${targets.map(({ title }) => title).join(', ')}`;
      return told(languageTitled(tab.title)?.title ?? tab.title, 'tab-unknown', message);
    }
    const { title } = tab.language;
    const earlier = tabs.slice(0, index);
    if (earlier.some((other) => other.target === target && isAlike(other.tab, tab))) {
      return told(title, 'tab-repeated', `a tab for ${title} stands in the group already`, 'remove one of them');
    }
    const place = order.indexOf(title);
    if (place < furthest) {
      const message = `${title} stands behind ${order[furthest] ?? ''}`;
      return told(title, 'tab-out-of-order', message, `move it ${placeOf(title, order)}`);
    }
    furthest = place;
    return [];
  });
}

/** Whether two tabs of a language are for the same: a page may have one with types and one without, or two ways. */
function isAlike(one: Tab, other: Tab): boolean {
  return one.title.toLowerCase() === other.title.toLowerCase();
}

function placeOf(title: string, order: readonly string[]): string {
  const before = order[order.indexOf(title) - 1];
  return before === undefined ? 'to the front' : `behind ${before}`;
}
