import { sampleSize } from 'es-toolkit';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGenerated } from '../../../cli/folder.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { groupsOf } from '../../../src/formats/format.ts';
import { editions } from '../../../src/languages/targets.ts';
import { publishedChapter } from '../../../src/render/chapter.ts';
import { match } from '../../../src/site/browser/ours/matching.ts';
import type { PublishedCode } from '../../../src/site/browser/ours/published-code.ts';

const generated = readGenerated();
const tabs = editions.flatMap((edition) => {
  const chapter = publishedChapter({ pages, edition, generated, includes: false });
  return chapter.pages
    .flatMap(groupsOf)
    .flatMap((group) =>
      group.tabs.map(({ snippet, complete }) => ({ snippet, program: chapter.code.get(complete) ?? '' })),
    );
});
const programs = new Map(tabs.map(({ snippet, program }) => [snippet, program]));
const published = Array.from(programs.keys(), (code): PublishedCode => {
  return { title: '', language: '', editions: [], isProven: true, standing: '', code };
});
const anySnippet = fc.constantFrom(...published);

test('a snippet is found however it was copied', () => {
  const anyCopy = fc.record({
    indentation: fc.constantFrom('', ' ', '    ', '\t', '\t  '),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    fence: fc.constantFrom('', '```', '~~~~'),
    before: fc.constantFrom('', '\n', '  \n\n'),
    after: fc.constantFrom('', '\n', ' \n \n'),
    isEndCut: fc.boolean(),
  });
  fc.assert(
    fc.property(anySnippet, anyCopy, (one, { indentation, lineBreak, fence, before, after, isEndCut }) => {
      const code = isEndCut && fence === '' ? one.code.replace(/\n$/u, '') : one.code;
      const fenced = fence === '' ? code : `${fence}python\n${code}${fence}\n`;
      const pasted = `${before}${fenced.replaceAll(/^(?=.)/gmu, indentation)}${after}`.replaceAll('\n', lineBreak);
      expect(match(pasted, published)).toEqual({ kind: 'same', published: [one] });
    }),
    { numRuns: 150 },
  );
});

test('a snippet is found within its complete program', () => {
  fc.assert(
    fc.property(anySnippet, (one) => {
      const found = match(programs.get(one.code) ?? '', published);
      expect(found.kind).toBe('within');
      expect(found).toHaveProperty('published', expect.arrayContaining([one]));
    }),
    { numRuns: 60 },
  );
});

test('a snippet in which a line is other is the nearest, and none as it is', () => {
  fc.assert(
    fc.property(anySnippet, fc.nat(), (one, random) => {
      const lines = one.code.split('\n');
      const changed = lines.with(random % (lines.length - 1), 'this_line = "of nobody"').join('\n');
      const found = match(changed, published);
      expect(['nearest', 'none', 'within']).toContain(found.kind);
      expect(found.kind === 'within' && found.published.includes(one)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('a snippet with values of a reader is told as that, and none with other code', () => {
  const asking = published.filter(({ code }) => /Replace the following[^\n]*\n[^\n]*'[^'\n]+'/u.test(code));
  expect(asking.length).toBeGreaterThan(50);
  for (const one of sampleSize(asking, 12)) {
    const own = one.code.replace(/(Replace the following[^\n]*\n[^\n]*')[^'\n]+'/u, "$1of-mine'");
    const found = match(own, published);
    expect(found.kind).toBe('own values');
    expect(found).toHaveProperty('published', expect.arrayContaining([one]));
  }
  const [first] = asking;
  expect(match(`${first!.code}more()`, published).kind).not.toBe('own values');
  const elsewhere = first!.code.replace(/\w+(?=[^\n]*\n*$)/u, 'another');
  expect(match(elsewhere, published).kind).not.toBe('own values');
});

test('nothing is like what is empty, or of other words', () => {
  for (const pasted of ['', ' \n\t\n', '```\n```', 'lorem ipsum dolor sit amet']) {
    expect(match(pasted, published)).toEqual({ kind: 'none' });
  }
});
