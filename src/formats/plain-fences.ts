import { languageTagged, languageTitled, type Language } from '../audit/languages.ts';
import { headingsOf } from './headings.ts';
import { linesBetween, type MarkedGroup, type MarkedTab, type Format } from './format.ts';
import { openMarkdown } from './markdown.ts';

interface FencedTab {
  readonly language: Language;
  readonly line: number;
  readonly first: number;
  last: number;
}

/**
 * Fences with a language's tag, one under the other. Prose may stand between them, and headings that name their
 * languages; a heading that names none, or a language once more, begins another group.
 */
export const plainFences: Format = {
  name: 'fences with a language tag',
  loose: true,
  open: openMarkdown,
  find: (page) => {
    const headings = headingsOf(page);
    const groups: FencedTab[][] = [];
    let group: FencedTab[] = [];
    let above = 0;

    for (const { tag, lines, block } of page.blocks) {
      const between = headings.filter(({ line }) => line > above && line < block.first);
      const heading = between.at(-1);
      const titled = heading === undefined ? undefined : languageTitled(heading.text);
      const language = tag === '' ? titled : languageTagged(tag);
      const prose = above + 1;
      above = block.last;
      if (language === undefined || lines === undefined) continue;
      const begins =
        between.some(({ text }) => languageTitled(text) === undefined) ||
        group.some((tab) => tab.language === language);
      if (begins || group.length === 0) groups.push((group = []));
      const line = titled === language && heading !== undefined ? heading.line : block.first;
      // Prose between two fences leads over to the second.
      const first = titled === language ? line + 1 : group.length === 0 ? block.first : prose;
      group.push({ language, line, first, last: block.last });
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
