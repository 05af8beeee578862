import { partition, uniq } from 'es-toolkit';
import { groupsOf, type WrittenGroup, type WrittenPage, type WrittenTab } from '../formats/format.ts';
import { plainText } from '../formats/prose.ts';
import { languageKey } from '../formats/style.ts';
import { counted } from '../counted.ts';
import { targets, targetsOf } from '../languages/targets.ts';
import { dateInWords } from './dates.ts';
import { mutantsOfAll, mutantsPath } from './mutants.ts';
import { addressFrom, chapterPath, pageHtml, type SiteFile, type Writing } from './pages.ts';
import { EDITION_TITLES, targetName, type Site, type SiteChapter } from './site.ts';
import { standingNamed } from './standings.ts';

const PATH = 'index.html';

const CONTENTS = [
  { title: 'Last run', id: 'last-run' },
  { title: 'Examples by languages', id: 'chapter' },
  { title: 'Operations of the KMS API', id: 'operations' },
  { title: 'What the proof ran on', id: 'ran-on' },
  { title: 'What is not proven', id: 'not-proven' },
];

/** The page that a visitor comes to first: what there is, and how far it is proven. */
export function overviewPage(writing: Writing): SiteFile[] {
  const [chapter] = writing.site.chapters;
  return chapter === undefined ? [] : [[PATH, () => overviewHtml(chapter, writing)]];
}

function overviewHtml(chapter: SiteChapter, writing: Writing): string {
  const { site, templates } = writing;
  const proofs = site.chapters.flatMap((one) =>
    one.pages.flatMap(groupsOf).flatMap(({ tabs }) => tabs.map(({ path }) => one.proofOf(path))),
  );
  const proven = proofs.filter(({ standing }) => standing.state === 'proven').length;
  const title = 'AWS KMS code examples';
  const body = templates.render('overview', {
    title,
    proven,
    snippets: proofs.length,
    isWhole: proven === proofs.length,
    languages: targetsOf(chapter.edition).length,
    examples: chapter.pages.flatMap(groupsOf).length,
    emulator: site.basis.emulator,
    date: site.basis.date === undefined ? null : dateInWords(site.basis.date),
    first: chapter.pages[0] === undefined ? '' : chapterPath(chapter, chapter.pages[0]),
    chapters: site.chapters.map((one) => chapterContext(one)),
    ...operationsContext(site),
    lastRun: site.lastRun ?? null,
    toolchains: targets.flatMap((target) => {
      const found = site.basis.toolchains.get(target.id);
      if (found === undefined) return [];
      const same = targets.find(({ id }) => id !== target.id && site.basis.toolchains.get(id)?.sdk === found.sdk);
      return [{ language: targetName(target), ...found, sameAs: same === undefined ? null : targetName(same) }];
    }),
    standIns: Array.from(site.basis.toolchains.values(), ({ sdk }) => sdk).filter((sdk) => sdk.startsWith('stand-in ')),
    lacking: site.basis.lacking.join(', '),
  });
  return pageHtml({ path: PATH, title, body, chapter, contents: CONTENTS }, writing);
}

/** The table of an edition: examples down, languages across. */
function chapterContext(chapter: SiteChapter): unknown {
  const shown = targetsOf(chapter.edition);
  const withMutants = mutantsOfAll(chapter, chapter.pages.flatMap(groupsOf)) !== undefined;
  return {
    title: EDITION_TITLES[chapter.edition],
    id: `chapter-${chapter.edition}`,
    languages: shown.map((target) => plainText(target.title)),
    withMutants,
    width: shown.length + (withMutants ? 2 : 1),
    pages: chapter.pages
      .filter((page) => groupsOf(page).length > 0)
      .map((page) => ({
        title: plainText(page.title),
        address: chapterPath(chapter, page),
        examples: groupsOf(page).map((group) => rowContext(chapter, page, group)),
      })),
  };

  function rowContext(of: SiteChapter, page: WrittenPage, group: WrittenGroup): unknown {
    const address = chapterPath(of, page);
    const mutants = mutantsOfAll(of, [group]);
    return {
      title: plainText(group.title),
      address: `${address}#${group.id}`,
      cells: shown.map((target) => {
        const tab = group.tabs.find((one) => one.target === target);
        if (tab === undefined) return { address: null, mark: '', state: 'none', title: 'no snippet' };
        const state = of.proofOf(tab.path).standing.state;
        const { mark, title, name } = standingNamed(state);
        return {
          address: `${address}?language=${languageKey(target)}#${group.id}`,
          mark,
          state: name,
          title: `${title}: ${plainText(target.title)}, ${plainText(group.title)}`,
        };
      }),
      mutants: mutants === undefined ? null : `${String(mutants.noticed)} of ${String(mutants.made)}`,
      mutantsAddress: addressFrom(PATH, mutantsPath(of, page, group)),
    };
  }
}

function operationsContext({ operations, basis, chapters }: Site): Record<string, unknown> {
  const examplesOf = (operation: string): unknown =>
    chapters.slice(0, 1).flatMap((chapter) =>
      chapter.pages.flatMap((page) =>
        groupsOf(page)
          .filter((group) => group.operation === operation)
          .map((group) => ({
            title: plainText(group.title),
            address: `${chapterPath(chapter, page)}#${group.id}`,
          })),
      ),
    );
  const tabsOf = (operation: string): (WrittenTab & { readonly isProven: boolean })[] =>
    chapters.flatMap(({ pages, proofOf }) =>
      pages
        .flatMap(groupsOf)
        .filter((group) => group.operation === operation)
        .flatMap(({ tabs }) =>
          tabs.map((tab) => ({ ...tab, isProven: proofOf(tab.path).standing.state === 'proven' })),
        ),
    );
  const [documented, open] = partition(operations, (operation) => tabsOf(operation).length > 0);
  return {
    documented: documented.map((name) => {
      const proven = tabsOf(name).flatMap(({ target, isProven }) => (isProven ? [target] : []));
      // Targets of several editions may have the same SDK.
      const sdks = uniq(proven.map(({ id }) => basis.toolchains.get(id)?.sdk ?? id));
      return {
        name,
        examples: examplesOf(name),
        proven: sdks.length === 0 ? 'not proven' : `proven with ${counted(sdks.length, 'SDK')}`,
        isProven: sdks.length > 0,
      };
    }),
    open: open.map((name) => ({ name, isLacking: basis.lacking.includes(name) })),
    operationCount: operations.length,
  };
}
