import { maxBy, orderBy, partition, sortBy, sumBy } from 'es-toolkit';
import { examplesOf, type Example, type Page } from '../model/example.ts';
import type { Edition, Target } from '../languages/target.ts';
import { editions, targetsOf } from '../languages/targets.ts';
import type { PublishedSnippet, SnippetOf } from '../render/manifest.ts';
import { callsKms, type AuditedPage, type Tab, type TabGroup } from './page.ts';
import { similarity } from './similarity.ts';

/** A tab with the target and the snippet that it ought to show; undefined where the edition has none for it. */
export interface MatchedTab {
  readonly tab: Tab;
  /** That of the generation of the SDK which the tab is for: mostly the edition's. */
  readonly target: Target | undefined;
  readonly expected: { readonly published: PublishedSnippet; readonly snippet: string } | undefined;
  /** Whether the tab is for another generation of the SDK than the edition's. */
  readonly isOtherGeneration: boolean;
}

/** A tab group with the example that it shows. */
export interface MatchedGroup {
  readonly group: TabGroup;
  /** What most of its tabs call; undefined where none calls an operation. */
  readonly operation: string | undefined;
  readonly example: Example | undefined;
  /** The targets that ought to have a tab, in order. */
  readonly targets: readonly Target[];
  readonly tabs: readonly MatchedTab[];
}

/** A page with the edition that it is in. */
export interface MatchedPage {
  readonly page: AuditedPage;
  readonly edition: Edition;
  readonly groups: readonly MatchedGroup[];
}

/** What a page is matched with. */
export interface Candidates {
  /** The pages whose examples it may show. */
  readonly pages: readonly Page[];
  /** The editions that it may be in. */
  readonly editions: readonly Edition[];
  readonly snippetOf: SnippetOf;
}

/** How alike tabs that call no operation must be to an example's snippets for the example to be meant. */
const ALIKE = 0.3;

interface Candidate {
  readonly page: Page;
  readonly example: Example;
}

/**
 * Finds out which edition a page is in, that for whose generations of the SDKs most tabs are, and which example each of its tab groups shows: one of the operation that most
 * tabs call; among several, the one whose snippets are most like the tabs.
 */
export function matchPage(page: AuditedPage, { pages, editions, snippetOf }: Candidates): MatchedPage {
  const all = pages.flatMap((own) => examplesOf(own).map((example): Candidate => ({ page: own, example })));
  const matched = editions.map((edition) => {
    const groups = page.groups.map((group) => matchGroup(group, edition, all, snippetOf));
    const tabs = groups.flatMap((group) => group.tabs);
    const others = tabs.filter(({ isOtherGeneration }) => isOtherGeneration).length;
    return { edition, groups, others, likeness: sumBy(tabs, likenessOf) };
  });
  // That tabs are for a generation tells more than that they are like it.
  const [best] = orderBy(matched, ['others', 'likeness'], ['asc', 'desc']);
  const [groups, left] = partition(best?.groups ?? [], isAboutKms);
  return {
    page: {
      ...page,
      groups: groups.map(({ group }) => group),
      others: sortBy([...page.others, ...left.map(({ group }) => group)], [({ lines }) => lines.first]),
    },
    edition: best?.edition ?? 'current',
    groups,
  };
}

/** Whether a group calls AWS KMS, or shows how its client is made: others make one to give it to something else. */
function isAboutKms({ group, example }: MatchedGroup): boolean {
  return example !== undefined || group.tabs.some(({ kms }) => callsKms(kms));
}

/** The operation that most of a group's tabs call; of several, the one that comes first. Undefined where none is called. */
export function operationOf({ tabs }: TabGroup): string | undefined {
  const called = tabs.flatMap(({ kms }) => [...new Set(kms.calls.map(({ operation }) => operation))]);
  return maxBy(called, (operation) => called.filter((other) => other === operation).length);
}

function matchGroup(
  group: TabGroup,
  edition: Edition,
  candidates: readonly Candidate[],
  snippetOf: SnippetOf,
): MatchedGroup {
  const operation = operationOf(group);
  // What is no operation is shown by no example, and code that makes a client for it isn't there for the client.
  const isForClient = operation === undefined && group.tabs.every(({ kms }) => kms.unknown.length === 0);
  const possible = candidates.filter(({ example }) =>
    operation === undefined
      ? isForClient && example.shows === 'client'
      : example.shows === undefined && example.operation === operation,
  );
  const targets = targetsOf(edition);
  const targeted = group.tabs.map((tab) => ({ tab, ...generationOf(tab, edition) }));
  const showing = (candidate?: Candidate): MatchedGroup => {
    const example = candidate?.example;
    const tabs = targeted.map(({ tab, target, edition: own, isOtherGeneration }): MatchedTab => {
      if (target === undefined || candidate === undefined)
        return { tab, target, expected: undefined, isOtherGeneration };
      const published = { edition: own, ...candidate, target };
      return { tab, target, expected: { published, snippet: snippetOf(published) }, isOtherGeneration };
    });
    return { group, operation, example, targets, tabs };
  };
  const rated = possible.map((candidate) => {
    const matched = showing(candidate);
    return { matched, likeness: sumBy(matched.tabs, likenessOf) / Math.max(1, matched.tabs.length) };
  });
  const best = maxBy(rated, ({ likeness }) => likeness);
  return best === undefined || (operation === undefined && best.likeness < ALIKE) ? showing() : best.matched;
}

/**
 * The target of a tab: of the generations of its language's SDK, the one that the title names, or else the one of which
 * the code alone has something; where neither tells, the edition's. A language that the edition hasn't has none.
 */
function generationOf(
  { title, language, code }: Tab,
  edition: Edition,
): Pick<MatchedTab, 'target' | 'isOtherGeneration'> & { readonly edition: Edition } {
  const own = targetsOf(edition).find((target) => target.title === language?.title);
  if (own?.generation === undefined) return { target: own, edition, isOtherGeneration: false };
  const all = editions.flatMap((one) =>
    targetsOf(one).flatMap((target) => (target.title === own.title ? [{ target, edition: one }] : [])),
  );
  const only = (isTold: (generation: NonNullable<Target['generation']>) => boolean): typeof all => {
    const told = all.filter(({ target: { generation } }) => generation !== undefined && isTold(generation));
    return told.length === 1 ? told : [];
  };
  const [told] = [
    ...only(({ titled }) => titled?.test(title) === true),
    ...only(({ shown }) => code !== undefined && shown.test(code.text)),
  ];
  if (told === undefined || told.target.id === own.id) return { target: own, edition, isOtherGeneration: false };
  return { ...told, isOtherGeneration: true };
}

function likenessOf({ tab, expected }: MatchedTab): number {
  return expected === undefined || tab.code === undefined ? 0 : similarity(tab.code.text, expected.snippet);
}
