import { codeLines } from './fences.ts';
import { languageTagged, languageTitled, type Language } from '../audit/languages.ts';
import { headingsOf } from './headings.ts';
import { linesBetween, type MarkedGroup, type MarkedTab, type Markup } from './format.ts';

interface OpenTab {
  readonly language: Language;
  readonly line: number;
  readonly first: number;
  last: number;
}

/**
 * Fences with a language's tag, one under the other. Prose may stand between them, and headings that name their
 * languages; a heading that names none, or a language once more, begins another group.
 */
export const plainFences: Markup = {
  name: 'fences with a language tag',
  find: (page) => {
    const headings = headingsOf(page);
    const groups: OpenTab[][] = [];
    let group: OpenTab[] = [];
    let above = 0;

    for (const fence of page.fences) {
      const between = headings.filter(({ line }) => line > above && line < fence.opened);
      const heading = between.at(-1);
      const titled = heading === undefined ? undefined : languageTitled(heading.text);
      const language = fence.tag === '' ? titled : languageTagged(fence.tag);
      const prose = above + 1;
      above = fence.closed;
      if (language === undefined || codeLines(fence) === undefined) continue;
      const begins =
        between.some(({ text }) => languageTitled(text) === undefined) ||
        group.some((tab) => tab.language === language);
      if (begins || group.length === 0) groups.push((group = []));
      const line = titled === language && heading !== undefined ? heading.line : fence.opened;
      // Prose between two fences leads over to the second.
      const first = titled === language ? line + 1 : group.length === 0 ? fence.opened : prose;
      group.push({ language, line, first, last: fence.closed });
    }

    return groups
      .filter((tabs) => tabs.length > 1)
      .map((tabs): MarkedGroup => ({
        lines: { first: tabs[0]?.line ?? 1, last: tabs.at(-1)?.last ?? 1 },
        tabs: tabs.map(({ language, line, first, last }): MarkedTab => ({
          title: language.title,
          line,
          content: linesBetween(first, last),
        })),
      }));
  },
};
