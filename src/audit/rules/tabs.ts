import type { FindingDraft } from '../finding.ts';
import { languageTitled } from '../languages.ts';
import type { GroupRule } from './rule.ts';

/** Tabs that are missing, repeated, out of the edition's order, or for a language that it doesn't show. */
export const tabOrder: GroupRule = ({ group, targets, tabs }) => {
  const order = targets.map(({ title }) => title);
  const titles = tabs.map(({ tab }) => tab.language?.title);
  const lines = { first: group.lines.first, last: group.lines.first };

  const missing = order
    .filter((title) => !titles.includes(title))
    .map((title): FindingDraft => ({
      code: 'tab-missing',
      language: title,
      lines,
      message: `the group has no tab for ${title}; it has ${tabs.map(({ tab }) => tab.title).join(', ')}`,
      mend: `add it ${placeOf(title, order)}`,
    }));

  let furthest = -1;
  const others = tabs.flatMap(({ tab, target }, index): FindingDraft[] => {
    const at = { first: tab.lines.first, last: tab.lines.first };
    const { language } = tab;
    if (language === undefined || target === undefined) {
      const message = `${tab.title} is no language of the edition's pages: ${order.join(', ')}`;
      return [{ code: 'tab-unknown', language: languageTitled(tab.title)?.title ?? tab.title, lines: at, message }];
    }
    if (titles.indexOf(language.title) < index) {
      const message = `a tab for ${language.title} stands in the group already`;
      return [{ code: 'tab-repeated', language: language.title, lines: at, message, mend: 'remove one of them' }];
    }
    const place = order.indexOf(language.title);
    if (place > furthest) {
      furthest = place;
      return [];
    }
    return [
      {
        code: 'tab-out-of-order',
        language: language.title,
        lines: at,
        message: `${language.title} stands behind ${order[furthest] ?? ''}`,
        mend: `move it ${placeOf(language.title, order)}`,
      },
    ];
  });
  return [...missing, ...others];
};

function placeOf(title: string, order: readonly string[]): string {
  const before = order[order.indexOf(title) - 1];
  return before === undefined ? 'to the front' : `behind ${before}`;
}
