import { expect, test } from 'vitest';
import { runnableTabs } from '../../../src/audit/runs.ts';
import { fixed } from '../../../src/audit/fix.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { editions } from '../../../src/languages/targets.ts';
import { faultsOf, findingsIn, matched, publishedPage } from './audited.ts';
import { examplesOf } from '../../../src/model/example.ts';

const PUBLISHED = editions.flatMap((edition) =>
  pages.filter((page) => examplesOf(page).length > 0).map((page) => ({ edition, page, id: page.id })),
);

test.each(PUBLISHED)('In the published page $id of the edition $edition nothing is found', async ({ edition, id }) => {
  expect(await findingsIn(publishedPage(edition, id), edition)).toEqual([]);
});

test.each(PUBLISHED)(
  'Each group of the page $id of the edition $edition is known by its example',
  async ({ edition, page, id }) => {
    const text = publishedPage(edition, id);
    const found = await matched(text, edition);
    expect(found.groups.map(({ example }) => example?.id)).toEqual(examplesOf(page).map((example) => example.id));
    // Of what is right, the proven snippet is the same.
    const all = found.groups.flatMap(({ tabs }) => tabs.map(({ tab }) => tab));
    expect(fixed(found, [], new Set(all)).text).toBe(text);
    const faults = faultsOf(all);
    expect(fixed(found, faults, new Set()).text).toBe(text);
    // The group that makes the client calls no operation: it isn't known by one, and stays.
    const known = found.groups.filter(({ operation }) => operation !== undefined);
    expect(fixed(found, faults, new Set()).replaced).toBe(known.flatMap(({ tabs }) => tabs).length);
  },
);

test.each(PUBLISHED)(
  'Each tab of the page $id of the edition $edition runs as its snippet',
  async ({ edition, id }) => {
    const page = await matched(publishedPage(edition, id), edition);
    const found = runnableTabs(page);
    expect(found).toHaveLength(page.groups.flatMap(({ tabs }) => tabs).length);
    const snippets = found.map(({ matched: { expected } }) => expected!.snippet.trim());
    expect(found.map(({ code }) => code.trim())).toEqual(snippets);
    // Statements have the client that the harness makes, or calls.
    expect(found.filter(({ file }) => file !== undefined)).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  },
);
