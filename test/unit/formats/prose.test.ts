import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { markdownBlock, markdownCode, markdownProse, plainText, proseIn } from '../../../src/formats/prose.ts';

/** What some stack or other reads as a mark. */
const MARKS = [
  '{{',
  '}}',
  '{',
  '<',
  '>',
  '`',
  '--8<--',
  ':::',
  '===',
  '[!code',
  '$',
  '|',
  '\\',
  '&',
  '&amp;',
  '*',
  '_',
  '#',
  '1.',
  '-',
  '+',
  '~~~',
  '!',
  '[a](b)',
  '@',
  ':',
  "'",
  '"',
  '--',
  '...',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.stringMatching(/^[a-z]{1,5}$/u)), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' '));
const writing = markdownProse((page = '', anchor = '') => `${page}#${anchor}`);

test('text is read in Markdown as it is, whatever characters it has', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { children } = fromMarkdown(`${writing.text(one)} ${writing.strong(writing.text(other))}`);
      expect(children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(toString(children)).toBe(`${one} ${other}`);
    }),
  );
});

test('code is read in Markdown as it is, in a span and in a block', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (lines) => {
      const [line = ''] = lines;
      expect(fromMarkdown(markdownCode(line)).children).toMatchObject([
        { children: [{ type: 'inlineCode', value: line }] },
      ]);
      const code = `${lines.join('\n')}\n`;
      expect(fromMarkdown(markdownBlock(code, 'java')).children).toMatchObject([
        { type: 'code', lang: 'java', value: lines.join('\n') },
      ]);
    }),
  );
});

test('links to pages and sections are known by what they are; others stay', () => {
  const told = (markdown: string): string =>
    proseIn(markdown, { ...writing, link: (inner, to) => `${inner} ${JSON.stringify(to)}` });
  expect(told('[a](aliases.md#list-aliases)')).toBe('a {"page":"aliases","anchor":"list-aliases"}');
  expect(told('[a](aliases.md)')).toBe('a {"page":"aliases"}');
  expect(told('[a](#list)')).toBe('a {"anchor":"list"}');
  expect(told('[*b*](https://example.com/a.md#b)')).toBe('*b* {"address":"https://example.com/a.md#b"}');
  expect(plainText('To **use** `a_b`, see [*it*](x.md).')).toBe('To use a_b, see it.');
});
