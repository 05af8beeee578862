import MiniSearch from 'minisearch';
import { uniq } from 'es-toolkit';
import { errorsToTry } from '../api/errors.ts';
import { plainText } from '../formats/prose.ts';
import { languageKey } from '../formats/style.ts';
import { groupsOf, type WrittenGroup } from '../formats/format.ts';
import { PAGE, searchSettings, type SearchedPart } from './browser/search-settings.ts';
import { dataScript } from './evidence.ts';
import { chapterPath, type SiteFile } from './pages.ts';
import type { SiteChapter } from './site.ts';

/** What of a chapter can be searched. */
type Searched = Pick<SiteChapter, 'edition' | 'pages' | 'circumstancesOf'>;

/** The path of what the search of an edition knows. */
function searchPath({ edition }: SiteChapter): string {
  return `assets/search-${edition}.js`;
}

/** The index over titles, prose, operations and code of an edition, which a page loads when a reader begins to search. */
export function searchFile(chapter: SiteChapter): SiteFile {
  return [searchPath(chapter), () => dataScript(`search-${chapter.edition}`, indexOf(chapter).toJSON())];
}

/** What a search of an edition knows. */
export function indexOf(chapter: Searched): MiniSearch<SearchedPart> {
  const index = new MiniSearch<SearchedPart>(searchSettings);
  index.addAll(partsOf(chapter));
  return index;
}

function partsOf(chapter: Searched): SearchedPart[] {
  return chapter.pages.flatMap((page) => {
    const address = chapterPath(chapter, page);
    const title = plainText(page.title);
    const ofPage: SearchedPart = {
      id: address,
      title,
      place: PAGE,
      operation: '',
      prose: page.prose.map(plainText).join(' '),
    };
    const ofGroups = groupsOf(page).flatMap((group): SearchedPart[] => {
      const hash = `#${group.id}`;
      const shared = { title: plainText(group.title), operation: group.operation ?? '', place: title };
      return [
        {
          ...shared,
          id: address + hash,
          errors: errorsOf(chapter, group).join(' '),
          prose: group.prose.map(plainText).join(' '),
        },
        ...group.tabs.map(({ target, snippet }) => ({
          ...shared,
          id: `${address}?language=${languageKey(target)}${hash}`,
          language: plainText(target.title),
          code: snippet,
        })),
      ];
    });
    return [ofPage, ...ofGroups];
  });
}

/** The errors with which the call of an example can end: those that were tried. */
function errorsOf(chapter: Searched, { id, operation }: WrittenGroup): string[] {
  const seen = chapter
    .circumstancesOf(id)
    .flatMap(({ outcomes }) => Array.from(outcomes.values(), ({ error }) => error?.code ?? ''));
  return uniq([...(operation === undefined ? [] : errorsToTry(operation)), ...seen]).filter((code) => code !== '');
}
