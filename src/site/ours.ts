import { groupsOf } from '../formats/format.ts';
import { plainText } from '../formats/prose.ts';
import { dataScript } from './evidence.ts';
import type { PublishedCode } from './browser/ours/published-code.ts';
import { chapterPath, pageHtml, type SiteFile, type Writing } from './pages.ts';
import { EDITION_TITLES, targetName } from './site.ts';
import { STANDINGS } from './standings.ts';
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
    ['assets/published-code.js', () => dataScript('published-code', publishedCode(writing))],
  ];
}

function publishedCode({ site: { chapters, basis } }: Writing): PublishedCode[] {
  return chapters.flatMap((chapter) =>
    chapter.pages.flatMap((page) =>
      groupsOf(page).flatMap((group) =>
        group.tabs.map(({ target, snippet, path }): PublishedCode => {
          const { state } = chapter.proofOf(path).standing;
          const { sdk = '', runtime = '' } = basis.toolchains.get(target.id) ?? {};
          return {
            title: plainText(group.title),
            language: targetName(target),
            edition: EDITION_TITLES[chapter.edition],
            address: `${chapterPath(chapter, page)}?language=${languageKey(target)}#${group.id}`,
            standing: STANDINGS.find((one) => one.state === state)?.title ?? '',
            day: state === 'proven' && basis.date !== undefined ? dateInWords(basis.date) : '',
            sdk: sdk === '' ? '' : `${sdk} on ${runtime}`,
            code: snippet,
          };
        }),
      ),
    ),
  );
}
