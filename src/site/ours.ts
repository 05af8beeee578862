import { groupBy } from 'es-toolkit';
import { groupsOf } from '../formats/format.ts';
import { targets } from '../languages/targets.ts';
import { plainText } from '../formats/prose.ts';
import { dataScript } from './evidence.ts';
import type { PublishedCode, PublishedCodes } from './browser/ours/published-code.ts';
import { chapterPath, pageHtml, type SiteFile, type Writing } from './pages.ts';
import { EDITION_TITLES, targetName, type SiteChapter } from './site.ts';
import { standingNamed } from './standings.ts';
import { dateInWords } from './dates.ts';
import { languageKey } from '../formats/style.ts';

/** The page on which a reader asks which of the published snippets some code is, and what it asks for when it is asked. */
export function oursFiles(writing: Writing): SiteFile[] {
  const { site, templates } = writing;
  const [chapter] = site.chapters;
  if (chapter === undefined) return [];
  const [path, title] = ['ours.html', 'Is it ours?'];
  const html = (): string => {
    const body = templates.render('ours', { title });
    return pageHtml({ path, title, body, chapter, contents: [], scripts: ['assets/ours.js'] }, writing);
  };
  return [
    [path, html],
    ['assets/published-code.js', () => dataScript('published-code', publishedCodes(writing))],
  ];
}

function publishedCodes({ site: { chapters, basis } }: Writing): PublishedCodes {
  const places = new Map<string, number>();
  const placeOf = (line: string): number => {
    const place = places.get(line) ?? places.size;
    places.set(line, place);
    return place;
  };
  const snippets = publishedSnippets(chapters).map(({ code, ...snippet }) => ({
    ...snippet,
    code: code.split('\n').map(placeOf),
  }));
  return {
    day: basis.date === undefined ? '' : dateInWords(basis.date),
    sdks: Object.fromEntries(
      targets.flatMap((target) => {
        const toolchain = basis.toolchains.get(target.id);
        return toolchain === undefined ? [] : [[targetName(target), `${toolchain.sdk} on ${toolchain.runtime}`]];
      }),
    ),
    lines: [...places.keys()],
    snippets,
  };
}

/** Every snippet: one that editions have alike is there once. */
function publishedSnippets(chapters: readonly SiteChapter[]): PublishedCode[] {
  const all = chapters.flatMap((chapter) =>
    chapter.pages.flatMap((page) =>
      groupsOf(page).flatMap((group) =>
        group.tabs.map(({ target, snippet, path }) => {
          const { state } = chapter.proofOf(path).standing;
          const published: Omit<PublishedCode, 'editions'> = {
            title: plainText(group.title),
            language: targetName(target),
            isProven: state === 'proven',
            standing: standingNamed(state).title,
            code: snippet,
          };
          const address = `${chapterPath(chapter, page)}?language=${languageKey(target)}#${group.id}`;
          return { published, edition: { title: EDITION_TITLES[chapter.edition], address } };
        }),
      ),
    ),
  );
  const alike = Object.values(groupBy(all, ({ published }) => JSON.stringify(published)));
  return alike.flatMap((same) =>
    same.slice(0, 1).map(({ published }) => ({ ...published, editions: same.map(({ edition }) => edition) })),
  );
}
