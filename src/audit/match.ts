import { maxBy, sumBy } from 'es-toolkit';
import { examplesOf, type Example, type Page } from '../model/example.ts';
import type { Edition, Target } from '../languages/target.ts';
import { targetsOf } from '../languages/targets.ts';
import type { PublishedSnippet, SnippetOf } from '../render/manifest.ts';
import { callsIn } from './calls.ts';
import type { AuditedPage, Tab, TabGroup } from './page.ts';
import { similarity } from './similarity.ts';

/** A tab with the target and the snippet that it ought to show; undefined where the edition has none for it. */
export interface MatchedTab {
  readonly tab: Tab;
  readonly target: Target | undefined;
  readonly expected: { readonly published: PublishedSnippet; readonly snippet: string } | undefined;
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
 * Finds out which edition a page is in, and which example each of its tab groups shows: one of the operation that most
 * tabs call; among several, the one whose snippets are most like the tabs.
 */
export function matchPage(page: AuditedPage, { pages, editions, snippetOf }: Candidates): MatchedPage {
  const all = pages.flatMap((own) => examplesOf(own).map((example): Candidate => ({ page: own, example })));
  const matched = editions.map((edition) => {
    const groups = page.groups.map((group) => matchGroup(group, edition, all, snippetOf));
    return { edition, groups, likeness: sumBy(groups, ({ tabs }) => sumBy(tabs, likenessOf)) };
  });
  const best = maxBy(matched, ({ likeness }) => likeness);
  return { page, edition: best?.edition ?? 'current', groups: best?.groups ?? [] };
}

/** The operation that most of a group's tabs call; of several, the one that comes first. Undefined where none is called. */
export function operationOf({ tabs }: TabGroup): string | undefined {
  const called = tabs.flatMap(({ language, code }) => {
    const calls = language === undefined || code === undefined ? [] : callsIn(language, code.text);
    return [...new Set(calls.map(({ operation }) => operation))];
  });
  return maxBy(called, (operation) => called.filter((other) => other === operation).length);
}

function matchGroup(
  group: TabGroup,
  edition: Edition,
  candidates: readonly Candidate[],
  snippetOf: SnippetOf,
): MatchedGroup {
  const operation = operationOf(group);
  const possible = candidates.filter(({ example }) =>
    operation === undefined
      ? example.shows === 'client'
      : example.shows === undefined && example.operation === operation,
  );
  const showing = (candidate?: Candidate): MatchedGroup => {
    const example = candidate?.example;
    const targets = targetsOf(edition);
    const tabs = group.tabs.map((tab): MatchedTab => {
      const target = targets.find(({ title }) => title === tab.language?.title);
      if (target === undefined || candidate === undefined) return { tab, target, expected: undefined };
      const published = { edition, ...candidate, target };
      return { tab, target, expected: { published, snippet: snippetOf(published) } };
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

function likenessOf({ tab, expected }: MatchedTab): number {
  return expected === undefined || tab.code === undefined ? 0 : similarity(tab.code.text, expected.snippet);
}
