import type { Page } from '../model/example.ts';
import { pagePath } from '../model/published.ts';
import type { Context } from '../render/templates.ts';
import type { Edition } from '../targets/target.ts';
import { plain } from './compare.ts';
import type { Difference } from './difference.ts';
import type { Explained } from './explain.ts';
import { publishedChapter } from './published.ts';
import { reasonsThroughout } from './reasons/throughout.ts';
import type { Reason } from './reasons/reason.ts';

/** A line of a table: what one reason explains, in one place or throughout the chapter. */
interface Row {
  readonly languages: string;
  readonly published: string;
  readonly now: string;
  readonly why: string;
  readonly count: number;
}

/** A section, or an example of one that has several, under which rows stand. */
interface Place {
  readonly title: string;
  readonly anchor: string;
  readonly belongs: (difference: Difference) => boolean;
}

const groups = publishedChapter.pages.flatMap((page) => [
  ...page.groups,
  ...page.sections.flatMap((section) => section.groups),
]);

/** The titles of the tabs, in their order. */
const LANGUAGES = [...new Set(groups.flatMap(({ tabs }) => tabs.map(({ language }) => language)))];

/** The rest of a long text of letters and digits tells a reader nothing. */
const LONG_REST = /(?<=["'][A-Za-z0-9+/]{12})[A-Za-z0-9+/]{20,}/gu;

const UNEXPLAINED: Reason = { id: 'unexplained', why: 'No reason is on record.', covers: [] };

/** What the template of the errata names. */
export function errataContext(pages: readonly Page[], explained: readonly Explained[], edition: Edition): Context {
  return {
    tabs: groups.flatMap(({ tabs }) => tabs).length,
    differences: explained.length,
    throughout: reasonsThroughout.map((reason) =>
      rowOf(
        reason,
        explained.filter(({ general }) => general.includes(reason)).map(({ difference }) => difference),
      ),
    ),
    pages: pages.flatMap((page) => {
      const places = placesOf(page).flatMap(({ title, anchor, belongs }) => {
        const rows = rowsOf(explained.filter(({ difference, general }) => general.length === 0 && belongs(difference)));
        return rows.length === 0 ? [] : [{ title, address: `../generated/${pagePath(edition, page)}#${anchor}`, rows }];
      });
      return places.length === 0 ? [] : [{ title: page.title, places }];
    }),
  };
}

function placesOf(page: Page): Place[] {
  return [
    ...(page.examples ?? []).map(({ id, title }) => ({
      title,
      anchor: page.anchor,
      belongs: ({ example }: Difference) => example === id,
    })),
    ...page.sections.flatMap(({ title, anchor, examples }) => {
      const ofSection = {
        title,
        anchor,
        belongs: ({ page: id, section }: Difference) => id === page.id && section === anchor,
      };
      if (examples.length === 1) return [ofSection];
      return examples.map(({ id, title: heading }, index) => ({
        title: heading,
        anchor,
        // What the section says of itself stands with its first example.
        belongs: (difference: Difference) =>
          difference.example === id ||
          (index === 0 && difference.example === undefined && ofSection.belongs(difference)),
      }));
    }),
  ];
}

/** One row for each reason, in the order of their first differences. */
function rowsOf(explained: readonly Explained[]): Row[] {
  const byReason = new Map<Reason, Difference[]>();
  for (const { difference, special } of explained) {
    const reason = special[0] ?? UNEXPLAINED;
    byReason.set(reason, [...(byReason.get(reason) ?? []), difference]);
  }
  return [...byReason].map(([reason, differences]) => rowOf(reason, differences));
}

function rowOf({ published, now, why }: Reason, differences: readonly Difference[]): Row {
  return {
    languages: languagesOf(differences),
    published: cell(published ?? codes(differences.map((difference) => difference.published))),
    now: cell(now ?? codes(differences.map((difference) => difference.now))),
    why: cell(why),
    count: differences.length,
  };
}

function languagesOf(differences: readonly Difference[]): string {
  const found = LANGUAGES.filter((title) => differences.some(({ language }) => language === title));
  return found.length === 0 || found.length === LANGUAGES.length ? 'all' : found.join(', ');
}

/** Different texts in code, each once, whatever quotes a language puts around them. */
function codes(texts: readonly (string | undefined)[]): string {
  const distinct = new Map(texts.flatMap((text) => (text === undefined ? [] : [[plain(text), text]])));
  if (distinct.size === 0) return 'nothing';
  return [...distinct.values()].map((text) => `\`${text.replaceAll(LONG_REST, '…')}\``).join('<br>');
}

/** Text that stands in a cell of a table. */
function cell(markdown: string): string {
  return markdown.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
