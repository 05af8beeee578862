import { oneLine } from '../../formats/source.ts';
import { finding, type FindingDraft, type KindCode } from '../finding.ts';
import { languageTitled } from '../languages.ts';
import type { GroupRule } from './rule.ts';

/** Tabs that are missing, repeated, out of the edition's order, or for a language that it doesn't show. */
export const tabOrder: GroupRule = ({ group, targets, tabs }) => {
  const order = targets.map(({ title }) => title);
  const titles = tabs.map(({ tab }) => tab.language?.title);
  const missing = order
    .filter((title) => !titles.includes(title))
    .map((title) => {
      const message = `the group has no tab for ${title}; it has ${tabs.map(({ tab }) => tab.title).join(', ')}`;
      const found = finding('tab-missing', oneLine(group.lines.first), message, `add it ${placeOf(title, order)}`);
      return { ...found, language: title };
    });

  let furthest = -1;
  const others = tabs.flatMap(({ tab, target }, index) => {
    const told = (language: string, code: KindCode, message: string, mend?: string): FindingDraft[] => [
      { ...finding(code, oneLine(tab.lines.first), message, mend), language },
    ];
    if (tab.language === undefined || target === undefined) {
      const message = `${tab.title} is no language of the edition's pages: ${order.join(', ')}`;
      return told(languageTitled(tab.title)?.title ?? tab.title, 'tab-unknown', message);
    }
    const { title } = tab.language;
    if (titles.indexOf(title) < index) {
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
  return [...missing, ...others];
};

function placeOf(title: string, order: readonly string[]): string {
  const before = order[order.indexOf(title) - 1];
  return before === undefined ? 'to the front' : `behind ${before}`;
}
