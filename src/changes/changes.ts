import { groupBy, sortBy, uniq, uniqBy } from 'es-toolkit';
import { meaningOf } from './meaning.ts';
import { pairsOf, renamedPairsOf, type Pair } from './pairs.ts';
import {
  HELD_SNIPPET,
  named,
  type Publication,
  type PublishedExample,
  type PublishedPage,
  type PublishedTab,
} from './published.ts';
import { unifiedDiff } from './unified.ts';

/** What has changed of an example alike in several languages: its snippet, or that there is one. */
export interface AlikeChange {
  readonly kind: 'changed' | 'new' | 'gone';
  /** With their editions, where not all show them. */
  readonly languages: readonly string[];
  /** The hunks of the first language's unified diff; empty where its snippet is new or gone. */
  readonly diff: string;
}

/** An example that was there before and has changed. */
export interface ChangedExample {
  readonly before: PublishedExample;
  readonly after: PublishedExample;
  /** The change that most languages have made comes first. */
  readonly changes: readonly AlikeChange[];
}

/** A text that has changed in the same way in several places. */
export interface ChangedText {
  readonly places: readonly string[];
  readonly diff: string;
}

/** What a reader sees changed. */
export interface Changes {
  readonly newExamples: readonly PublishedExample[];
  readonly goneExamples: readonly PublishedExample[];
  /** Those of a list have changed alike in all that they have in common with each other, language by language. */
  readonly changedExamples: readonly (readonly ChangedExample[])[];
  /** The ids of pages, with the edition where only one has, or had, them. */
  readonly newPages: readonly string[];
  readonly gonePages: readonly string[];
  readonly renamedPages: readonly { readonly before: string; readonly after: string }[];
  /** What has changed in pages outside of tabs, and in tabs beside the snippets. */
  readonly pageTexts: readonly ChangedText[];
  readonly tabTexts: readonly ChangedText[];
  /** What has changed in complete programs around their snippets. */
  readonly programTexts: readonly ChangedText[];
  /** Names and versions. */
  readonly sdks: readonly { readonly before: string; readonly after: string }[];
}

/** A page as all editions published it. */
interface PageOfEditions {
  readonly id: string;
  readonly pages: readonly PublishedPage[];
}

/** A text before and after, and where it stands. */
interface PlacedText {
  readonly place: string;
  readonly editions: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** What a reader sees changed from one publication to another. */
export function changesBetween(before: Publication, after: Publication): Changes {
  const examples = renamedPairsOf(before.examples, after.examples, {
    keyOf: ({ id }) => id,
    textOf: ({ tabs }) => tabs.map(({ snippet }) => snippet).join('\n'),
  });
  const changed = examples.flatMap((pair) => changedExample(pair));
  const [pagesBefore, pagesAfter] = [ofEditions(before.pages), ofEditions(after.pages)];
  const pages = renamedPairsOf(pagesBefore, pagesAfter, {
    keyOf: ({ id }) => id,
    textOf: (page) => page.pages[0]?.prose ?? '',
  });
  return {
    newExamples: examples.flatMap((pair) => (pair.before === undefined ? (pair.after ?? []) : [])),
    goneExamples: examples.flatMap((pair) => (pair.after === undefined ? (pair.before ?? []) : [])),
    changedExamples: Object.values(groupBy(changed, ({ likeness }) => likeness)),
    newPages: pages.flatMap((pair) => (pair.before === undefined ? (pair.after?.id ?? []) : [])),
    gonePages: pages.flatMap((pair) => (pair.after === undefined ? (pair.before?.id ?? []) : [])),
    renamedPages: pages.flatMap((pair) =>
      pair.before === undefined || pair.after === undefined || pair.before.id === pair.after.id
        ? []
        : [{ before: pair.before.id, after: pair.after.id }],
    ),
    pageTexts: changedTexts(pages.flatMap(textsOfPage)),
    tabTexts: changedTexts(examples.flatMap(textsOfTabs)),
    programTexts: changedTexts(examples.flatMap(textsOfPrograms)),
    sdks: sdksBetween(before, after),
  };
}

/** An example that has changed; none where a reader sees the same as before, or it is new or gone. */
function changedExample({ before, after }: Pair<PublishedExample>): (ChangedExample & { readonly likeness: string })[] {
  if (before === undefined || after === undefined) return [];
  const tabs = tabsOf({ before, after }, ({ snippet }) => snippet).filter((tab) => tab.before !== tab.after);
  const told = tabs.map((tab) => {
    if (tab.before === undefined) return { ...tab, kind: 'new' as const, meaning: '' };
    if (tab.after === undefined) return { ...tab, kind: 'gone' as const, meaning: '' };
    return { ...tab, kind: 'changed' as const, meaning: meaningOf(tab.before, tab.after) };
  });
  const alike = Object.values(groupBy(told, ({ kind, meaning }) => `${kind} ${meaning}`));
  const changes = sortBy(alike, [(ofTabs) => -ofTabs.length]).flatMap((ofTabs): AlikeChange[] => {
    const [first] = ofTabs;
    if (first === undefined) return [];
    const { kind } = first;
    const diff = kind === 'changed' ? unifiedDiff(first.before ?? '', first.after ?? '') : '';
    return [{ kind, languages: ofTabs.map(({ language, editions }) => named(language, editions)), diff }];
  });
  const isSame = before.id === after.id && before.page === after.page;
  if (isSame && changes.length === 0) return [];
  const parts = told.map(({ kind, meaning, language, editions }) => [kind, meaning, language, editions]);
  return [{ before, after, changes, likeness: JSON.stringify(isSame ? parts : [after.id]) }];
}

/** A part of a language's tabs before and after, and the editions in which it is the same. */
interface TabPair extends Pair<string> {
  readonly language: string;
  readonly editions: readonly string[];
}

/**
 * A part of each language's tabs, once for all editions in which it was the same and is the same.
 *
 * @param partOf Also gets the tab before, or after.
 */
function tabsOf(
  { before, after }: Pair<PublishedExample>,
  partOf: (tab: PublishedTab, other: PublishedTab | undefined) => string | undefined,
): TabPair[] {
  const pairs = pairsOf(before?.tabs ?? [], after?.tabs ?? [], ({ target, edition }) => `${target} ${edition}`);
  const parts = pairs.flatMap((pair) => {
    const tab = pair.after ?? pair.before;
    const [was, is] = [
      [pair.before, pair.after],
      [pair.after, pair.before],
    ].map(([one, other]) => (one === undefined ? undefined : partOf(one, other)));
    return tab === undefined ? [] : [{ target: tab.target, tab, before: was, after: is }];
  });
  return Object.values(groupBy(parts, (part) => JSON.stringify([part.target, part.before, part.after]))).flatMap(
    (ofEditions) => {
      const [first] = ofEditions;
      if (first === undefined) return [];
      const { tab, before: was, after: is } = first;
      return { language: tab.language, editions: ofEditions.map((part) => part.tab.edition), before: was, after: is };
    },
  );
}

function textsOfTabs(pair: Pair<PublishedExample>): PlacedText[] {
  const title = pair.after?.title ?? '';
  return tabsOf(pair, ({ prose }) => prose).flatMap(({ language, editions, before, after }) =>
    before === undefined || after === undefined ? [] : [{ place: `${title}, ${language}`, editions, before, after }],
  );
}

function textsOfPrograms(pair: Pair<PublishedExample>): PlacedText[] {
  // A program that has lost a line of a snippet in it holds that no longer.
  const part = (tab: PublishedTab, other: PublishedTab | undefined): string | undefined =>
    other === undefined || snippetsIn(tab) === snippetsIn(other) ? tab.around : tab.program;
  return tabsOf(pair, part).flatMap(({ language, editions, before, after }) =>
    before === undefined || after === undefined ? [] : [{ place: language, editions, before, after }],
  );
}

/** How many snippets a complete program holds. */
function snippetsIn({ around = '' }: PublishedTab): number {
  return around.split(HELD_SNIPPET).length - 1;
}

function ofEditions(pages: readonly PublishedPage[]): PageOfEditions[] {
  return Object.entries(groupBy(pages, ({ id }) => id)).map(([id, own]) => ({ id, pages: own }));
}

function textsOfPage({ before, after }: Pair<PageOfEditions>): PlacedText[] {
  if (before === undefined || after === undefined) return [];
  return pairsOf(before.pages, after.pages, ({ edition }) => edition).flatMap((pair) =>
    pair.before === undefined || pair.after === undefined
      ? []
      : [{ place: after.id, editions: [pair.after.edition], before: pair.before.prose, after: pair.after.prose }],
  );
}

/** Texts that have changed, each change once. */
function changedTexts(texts: readonly PlacedText[]): ChangedText[] {
  const told = texts.flatMap((text) => {
    const diff = unifiedDiff(text.before, text.after);
    return diff === '' ? [] : [{ ...text, diff }];
  });
  return Object.values(groupBy(told, ({ diff }) => diff.replaceAll(/^@@.*$/gmu, ''))).map((alike) => ({
    diff: alike[0]?.diff ?? '',
    places: Object.entries(groupBy(alike, ({ place }) => place)).map(([place, own]) =>
      named(place, uniq(own.flatMap(({ editions }) => editions))),
    ),
  }));
}

function sdksBetween(before: Publication, after: Publication): Changes['sdks'] {
  const [was, is] = [before, after].map(({ examples }) =>
    uniqBy(
      examples.flatMap(({ tabs }) => tabs),
      ({ target }) => target,
    ),
  );
  const pairs = pairsOf(was ?? [], is ?? [], ({ target }) => target).flatMap((pair) =>
    pair.before === undefined || pair.after === undefined || pair.before.sdk === pair.after.sdk
      ? []
      : [{ before: pair.before.sdk, after: pair.after.sdk }],
  );
  return uniqBy(pairs, ({ before: one, after: other }) => `${one} ${other}`);
}
