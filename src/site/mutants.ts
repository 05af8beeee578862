import { groupBy, sumBy } from 'es-toolkit';
import { plainText } from '../formats/prose.ts';
import { languageKey } from '../formats/style.ts';
import type { WrittenGroup, WrittenPage, WrittenTab } from '../formats/format.ts';
import { addressFrom, chapterPath, pageHtml, type SiteFile, type Writing } from './pages.ts';
import { targetName, type SiteChapter, type SnippetMutant } from './site.ts';

/** The path of the page that shows the mutants of an example. */
export function mutantsPath({ edition }: SiteChapter, page: Pick<WrittenPage, 'id'>, group: WrittenGroup): string {
  return `${edition}/${page.id}/${group.id}.mutants.html`;
}

/** How many ways to break a snippet were noticed, of how many there are. */
export interface CountedMutants {
  readonly noticed: number;
  readonly made: number;
  readonly text: string;
}

/** Counts mutants. Those that their language reads as it reads the snippet are none. */
export function mutantsOf(mutants: readonly SnippetMutant[]): CountedMutants {
  const made = mutants.filter(({ outcome }) => outcome !== 'equivalent').length;
  const noticed = mutants.filter(({ outcome }) => outcome === 'noticed').length;
  const text =
    noticed === made
      ? `noticed all ${String(made)} ways to break it`
      : `noticed ${String(noticed)} of ${String(made)} ways to break it`;
  return { noticed, made, text };
}

/** All mutants of the snippets of some examples; undefined where none of them has any. */
export function mutantsOfAll(chapter: SiteChapter, groups: readonly WrittenGroup[]): CountedMutants | undefined {
  const all = groups.flatMap(({ tabs }) => tabs.flatMap(({ path }) => chapter.proofOf(path).mutants ?? []));
  return all.length === 0 ? undefined : mutantsOf(all);
}

/** The page with the mutants of an example inside its code; none where none is known. */
export function mutantsPage(
  chapter: SiteChapter,
  page: WrittenPage,
  group: WrittenGroup,
  writing: Writing,
): SiteFile[] {
  const shown = group.tabs.flatMap((tab) => {
    const { mutants } = chapter.proofOf(tab.path);
    return mutants === undefined ? [] : [{ ...tab, mutants }];
  });
  if (shown.length === 0) return [];
  const path = mutantsPath(chapter, page, group);
  return [[path, () => mutantsHtml(path, shown, { chapter, page, group }, writing)]];
}

interface MutantsPlace {
  readonly chapter: SiteChapter;
  readonly page: WrittenPage;
  readonly group: WrittenGroup;
}

function mutantsHtml(
  path: string,
  shown: readonly (WrittenTab & { readonly mutants: readonly SnippetMutant[] })[],
  { chapter, page, group }: MutantsPlace,
  writing: Writing,
): string {
  const title = `Ways to break it: ${plainText(group.title)}`;
  const tabs = shown.map(({ target, snippet, mutants }) => {
    const ofLines = groupBy([...mutants], ({ line }) => line);
    const lines = writing.painter.lines(snippet.replace(/\n$/u, ''), target.dialect.tags[0] ?? '');
    return {
      key: languageKey(target),
      title: targetName(target),
      counted: mutantsOf(mutants).text,
      lines: lines.map((code, index) => ({
        code: code === '' ? ' ' : code,
        number: index + 1,
        kinds: kindsOf(ofLines[index + 1] ?? []),
        count: ofLines[index + 1]?.length ?? 0,
        isOne: ofLines[index + 1]?.length === 1,
        isMissed: (ofLines[index + 1] ?? []).some(({ outcome }) => outcome === 'missed'),
      })),
    };
  });
  const body = writing.templates.render('mutants', {
    title,
    example: group.title,
    back: addressFrom(path, `${chapterPath(chapter, page)}#${group.id}`),
    languages: tabs.length === group.tabs.length ? null : tabs.map(({ title: language }) => language).join(', '),
    total: sumBy(shown, ({ mutants }) => mutantsOf(mutants).made),
    tabs,
  });
  const contents = tabs.map(({ title: language, key }) => ({ title: language, id: key }));
  return pageHtml({ path, title, body, chapter, page, contents }, writing);
}

/** Mutants of a line by their kinds, each with what stands in the place of what, and what came of it. */
function kindsOf(mutants: readonly SnippetMutant[]): unknown {
  return Object.entries(groupBy([...mutants], ({ kind }) => kind)).map(([kind, ofKind]) => ({
    kind,
    mutants: ofKind.map(({ replacement, column, outcome, reason }) => ({
      replacement: replacement === '' ? null : replacement,
      column,
      outcome,
      reason: reason === undefined || outcome === 'noticed' ? null : reason,
    })),
  }));
}
