import MiniSearch from 'minisearch';
import { plainText } from '../formats/prose.ts';
import { languageKey } from '../formats/style.ts';
import { groupsOf } from '../formats/format.ts';
import { searchSettings, type SearchedPart } from './browser/search-settings.ts';
import { dataScript } from './evidence.ts';
import { chapterPath, type SiteFile } from './pages.ts';
import type { SiteChapter } from './site.ts';

/** The path of what the search of an edition knows. */
function searchPath({ edition }: SiteChapter): string {
  return `assets/search-${edition}.js`;
}

/** The index over titles, prose, operations and code of an edition, which a page loads when a reader begins to search. */
export function searchFile(chapter: SiteChapter): SiteFile {
  return [searchPath(chapter), () => dataScript(`search-${chapter.edition}`, indexOf(chapter).toJSON())];
}

function indexOf(chapter: SiteChapter): MiniSearch<SearchedPart> {
  const index = new MiniSearch<SearchedPart>(searchSettings);
  index.addAll(partsOf(chapter));
  return index;
}

function partsOf(chapter: SiteChapter): SearchedPart[] {
  return chapter.pages.flatMap((page) => {
    const address = chapterPath(chapter, page);
    const title = plainText(page.title);
    const ofPage: SearchedPart = {
      id: address,
      address,
      title,
      place: 'Page',
      operation: '',
      prose: page.prose.map(plainText).join(' '),
      code: '',
    };
    const ofGroups = groupsOf(page).flatMap((group): SearchedPart[] => {
      const shared = { title: plainText(group.title), operation: group.operation ?? '' };
      const prose = group.prose.map(plainText).join(' ');
      const hash = `#${group.id}`;
      return [
        { ...shared, id: address + hash, address: address + hash, place: title, prose, code: '' },
        ...group.tabs.map(({ target, snippet }) => ({
          ...shared,
          id: `${address}${hash} ${target.id}`,
          address: `${address}?language=${languageKey(target)}${hash}`,
          place: `${title}, ${target.title}`,
          prose: target.title,
          code: snippet,
        })),
      ];
    });
    return [ofPage, ...ofGroups];
  });
}
