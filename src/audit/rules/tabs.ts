import { countBy, maxBy, sumBy, uniq } from 'es-toolkit';
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
    ...groups.flatMap(misplacedTabs),
    ...unlikeOthers(
      groups.flatMap((group) => unorderedTabs(group, languages.order)),
      groups,
    ),
  ];
};

/** Without tabs that stand elsewhere in most groups that have them: that is the order of the page. */
function unlikeOthers(moved: readonly FindingDraft[], groups: readonly MatchedGroup[]): FindingDraft[] {
  const times = countBy(moved, ({ language = '' }) => language);
  const shown = countBy(
    groups.flatMap(({ tabs }) => uniq(tabs.flatMap(({ tab }) => tab.language?.title ?? []))),
    (title) => title,
  );
  return moved.filter(({ language = '' }) => {
    const moves = times[language] ?? 0;
    return moves < 2 || 2 * moves <= (shown[language] ?? 0);
  });
}

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
  const isOrdered = 4 * sumBy(full, (own) => ascending(own).length) >= 3 * sumBy(full, (own) => own.length);
  // What the page shows nowhere, none of its groups misses.
  if (2 * full.length > shown.length && isOrdered) return { order: edition, wanted: new Set(order) };
  const isWanted = (title: string): boolean =>
    2 * shown.filter((titles) => titles.includes(title)).length > shown.length;
  return { order, wanted: new Set(order.filter(isWanted)) };
}

/** The places of as many numbers as can stay where they are, in ascending order, if the others are moved. */
function ascending(numbers: readonly number[]): readonly number[] {
  const ending: (readonly number[])[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = ending.filter((_run, earlier) => (numbers[earlier] ?? number) <= number);
    ending.push([...(maxBy(before, (run) => run.length) ?? []), index]);
  }
  return maxBy(ending, (run) => run.length) ?? [];
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

function misplacedTabs(group: MatchedGroup): FindingDraft[] {
  const { targets, tabs } = group;
  return tabs.flatMap(({ tab, target }, index) => {
    if (tab.language === undefined || target === undefined) {
      const message = `${tab.title} is no language of the edition's pages: ${targets.map(({ title }) => title).join(', ')}`;
      return [told(tab, languageTitled(tab.title)?.title ?? tab.title, 'tab-unknown', message)];
    }
    if (!repeats(group, index)) return [];
    const { title } = tab.language;
    return [told(tab, title, 'tab-repeated', `a tab for ${title} stands in the group already`, 'remove one of them')];
  });
}

/** Whether a tab of a group is for the same as one before it. */
function repeats({ tabs }: MatchedGroup, index: number): boolean {
  const own = tabs[index];
  return (
    own !== undefined && tabs.slice(0, index).some(({ tab, target }) => target === own.target && isAlike(tab, own.tab))
  );
}

/** The fewest tabs of a group that have to move for all to stand in order. */
function unorderedTabs(group: MatchedGroup, order: readonly string[]): FindingDraft[] {
  const shown = group.tabs.flatMap(({ tab, target }, index) => {
    const title = tab.language?.title;
    return title === undefined || target === undefined || repeats(group, index) ? [] : [{ tab, title }];
  });
  const places = shown.map(({ title }) => order.indexOf(title));
  const staying = ascending(places);
  return shown.flatMap(({ tab, title }, index) => {
    if (staying.includes(index)) return [];
    const place = places[index] ?? 0;
    const isPassed = (other: number): boolean => other < index && (places[other] ?? place) > place;
    const passed = staying.findLast(isPassed);
    const [next] = staying.filter((other) => other > index);
    const where =
      passed === undefined ? `before ${shown[next ?? 0]?.title ?? ''}` : `behind ${shown[passed]?.title ?? ''}`;
    const own = order.filter((other) => shown.some((one) => one.title === other));
    return [told(tab, title, 'tab-out-of-order', `${title} stands ${where}`, `move it ${placeOf(title, own)}`)];
  });
}

function told({ lines }: Tab, language: string, code: KindCode, message: string, mend?: string): FindingDraft {
  return { ...finding(code, oneLine(lines.first), message, mend), language };
}

/** Whether two tabs of a language are for the same: a page may have one with types and one without, or two ways. */
function isAlike(one: Tab, other: Tab): boolean {
  return one.title.toLowerCase() === other.title.toLowerCase();
}

function placeOf(title: string, order: readonly string[]): string {
  const before = order[order.indexOf(title) - 1];
  return before === undefined ? 'to the front' : `behind ${before}`;
}
