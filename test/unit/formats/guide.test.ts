import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedMarkup } from '../../../src/formats/guide.ts';
import { anyOf } from '../../../harness/literals/arbitrary-values.ts';

const markdown = fc.string({
  unit: fc.oneof(anyOf('ab `*_[]().#!{}+-\\\n'), fc.constantFrom('KMS', '](https://a.b/c_d)')),
});

/** Takes the backslashes off again, as a reader of the markup does: not in code and not in a link's address. */
function unescape(markup: string): string {
  return markup.replaceAll(
    /(`[^`]*`|\]\([^)\s]*\))|\\([\\.()#_+!{}-])/gu,
    (_all, verbatim: string | undefined, character: string | undefined) => verbatim ?? character ?? '',
  );
}

test('The markup reads as the text that it was made of', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(unescape(publishedMarkup(text))).toBe(text);
    }),
  );
});

test('Code, links and emphasis stay as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyOf('ab_.#-(){}\\!') }), (text) => {
      for (const mark of [`\`${text}\``, `[a](${text.replaceAll(/[()]/gu, '')})`, '**bold**', '*a book*']) {
        expect(publishedMarkup(mark)).toBe(mark);
      }
    }),
  );
});

test.each([
  ['C# and Node.js', 'C\\# and Node\\.js'],
  [
    '[get_key_policy](https://a.b/get_key_policy.html#x-y) is a method.',
    '[get\\_key\\_policy](https://a.b/get_key_policy.html#x-y) is a method\\.',
  ],
  ['Use `a_b.c` (not a_b)!', 'Use `a_b.c` \\(not a\\_b\\)\\!'],
])('%s', (text, markup) => {
  expect(publishedMarkup(text)).toBe(markup);
});
