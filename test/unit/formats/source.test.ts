import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource, withLinesReplaced } from '../../../src/formats/source.ts';

test('Any text stays as it is, byte for byte, when nothing is replaced', () => {
  const texts = fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', '\r', '\u{feff}', 'é', '\u{1f511}'), { minLength: 1 });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = `x${parts.join('')}`;
      expect(withLinesReplaced(readSource('page.md', Buffer.from(text)), [])).toBe(text);
    }),
  );
});

test('Replaced lines have the line breaks of the line above, all others their own', () => {
  const source = readSource('page.md', Buffer.from('\u{feff}a\r\nb\nc\r\nd'));
  expect(source.lines).toEqual(['a', 'b', 'c', 'd']);
  expect(withLinesReplaced(source, [{ lines: { first: 2, last: 3 }, by: ['x', 'y', 'z'] }])).toBe(
    '\u{feff}a\r\nx\r\ny\r\nz\r\nd',
  );
});

test.each([
  ['an empty file', ''],
  ['white space', ' \n\n'],
  ['bytes of no text', Buffer.from([0xff, 0xfe, 0x41])],
  ['a text with null characters', 'a\0b'],
])('%s is no page', (_what, bytes) => {
  expect(() => readSource('page.md', Buffer.from(bytes))).toThrow(
    expect.objectContaining({ code: 'unreadable-page', exitStatus: 2 }),
  );
});
