import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errataDifferences, renderErrata } from '../../../src/errata/errata.ts';
import { explain } from '../../../src/errata/explain.ts';
import { publishedChapter } from '../../../src/errata/published.ts';
import { reasonsInPlaces } from '../../../src/errata/reasons/in-places.ts';
import { covers } from '../../../src/errata/reasons/reason.ts';
import { reasonsThroughout } from '../../../src/errata/reasons/throughout.ts';
import { shownTab } from '../../../src/errata/shown.ts';
import { pages } from '../../../src/model/pages.ts';
import { GENERATED, snippetPath } from '../../../src/model/published.ts';
import { renderGenerated } from '../../../src/render/generated.ts';
import { Templates } from '../../../src/render/templates.ts';
import { repositoryPath } from '../../../src/repository.ts';
import { targetsShowing } from '../../../src/targets/targets.ts';

const ERRATA = repositoryPath('docs/errata.md');

const files = await renderGenerated(pages);
const differences = errataDifferences(pages, files);
const document = renderErrata(pages, files, new Templates('errata'));
const reasons = [...reasonsThroughout, ...reasonsInPlaces];

const sections = publishedChapter.pages.flatMap(({ anchor, groups, sections: published }) => {
  const page = pages.find((candidate) => candidate.anchor === anchor)!;
  return [
    { page, groups, examples: page.examples ?? [] },
    ...published.map((section) => ({
      page,
      groups: section.groups,
      examples: page.sections.find((candidate) => candidate.anchor === section.anchor)!.examples,
    })),
  ];
});

const examples = sections.flatMap(({ page, examples: ofSection }) => ofSection.map((example) => ({ page, example })));

describe('The facts of the published chapter', () => {
  test('have all of its tabs', () => {
    expect(sections.flatMap(({ groups }) => groups)).toHaveLength(23);
    expect(sections.flatMap(({ groups }) => groups.flatMap(({ tabs }) => tabs))).toHaveLength(160);
  });

  test('have four key policies in seven tabs, as the errata say', () => {
    const tabs = sections.flatMap(({ groups }) => groups.flatMap((group) => group.tabs));
    const policies = tabs.flatMap(({ policy }) => (policy === undefined ? [] : [JSON.stringify(policy)]));
    expect([policies.length, new Set(policies).size]).toEqual([7, 4]);
  });

  test('have a counterpart for each tab', () => {
    for (const { groups, examples: ofSection } of sections) {
      expect(groups.map(({ tabs }) => tabs.map(({ language }) => language))).toEqual(
        ofSection.map((example) => targetsShowing('classic', example).map(({ title }) => title)),
      );
    }
  });
});

test.each(examples)('What is compared of $example.id is what its snippets say', ({ page, example }) => {
  for (const target of targetsShowing('classic', example)) {
    const snippet = files.get(snippetPath('classic', page, example, target))!;
    const { call, client, inputs, request, response, reads } = shownTab(example, target, snippet);
    const texts = [
      // A paginator stands for the call of a list.
      example.paged === true ? undefined : call,
      client?.variable,
      ...inputs.flatMap(({ name, variable }) => [name, variable]),
      request?.variable,
      response?.variable,
      ...reads.map(({ variable }) => variable),
    ];
    for (const text of texts) if (text !== undefined) expect(snippet).toContain(text);
    expect(call === undefined).toBe(client !== undefined);
  }
});

describe('The reasons', () => {
  test('explain each difference, one reason each', () => {
    const explained = explain(differences).map(({ difference, general, special }) => ({
      difference,
      reasons: [...general, ...special].map(({ id }) => id),
    }));
    expect(explained.filter((each) => each.reasons.length !== 1)).toEqual([]);
  });

  test('each explain something, with each of their patterns', () => {
    const idle = reasons.filter((reason) =>
      reason.covers.some(
        (pattern) => !differences.some((difference) => covers({ ...reason, covers: [pattern] }, difference)),
      ),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test('have names of their own', () => {
    const ids = reasons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('docs/errata.md', () => {
  test('is what is rendered', () => {
    expect(readFileSync(ERRATA, 'utf8')).toBe(document);
  });

  test('tells every reason', () => {
    expect(document).not.toContain('No reason is on record.');
    for (const { why } of reasons) expect(document).toContain(why);
  });

  test('has rows of as many cells as their table', () => {
    const tables = document.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      const counts = table
        .trimEnd()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(counts).size).toBe(1);
    }
    expect(document).not.toMatch(/\| +\|/u);
  });

  test('leads to sections of the generated pages', () => {
    const links = [...document.matchAll(/\]\((\.\.\/generated\/[^)#]+)#([^)]+)\)/gu)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, path, anchor] of links) {
      const page = join(dirname(ERRATA), path!).slice(GENERATED.length + 1);
      expect(files.get(page)).toContain(`<a name="${anchor!}">`);
    }
  });
});
