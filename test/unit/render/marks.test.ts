import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOf } from '../../../harness/literals/arbitrary-values.ts';
import { Marks, movedOffsets } from '../../../src/render/marks.ts';

/** Text of any characters, those among them that marks are made of. */
const anyText = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), anyMark()) });

function anyMark(): fc.Arbitrary<string> {
  return fc.integer({ min: 0xe000, max: 0xe004 }).map((codePoint) => String.fromCodePoint(codePoint));
}

/** Parts of a text, each with the name of the place at which it begins. */
const anyParts = fc.array(fc.record({ place: fc.constantFrom('a', 'b', 'c', 'd'), text: anyText }));

describe('Marks', () => {
  test('are taken out of a text again, and tell where each place first stood in it', () => {
    fc.assert(
      fc.property(anyText, anyParts, (head, parts) => {
        const texts = parts.map(({ text }) => text);
        const marks = new Marks(head, ...texts);
        const marked = head + parts.map(({ place, text }) => marks.of(place) + text).join('');
        const { text, offsets } = marks.taken(marked);

        expect(text).toBe(head + texts.join(''));
        const first = new Map<string, number>();
        parts.forEach(({ place }, index) => {
          if (!first.has(place)) first.set(place, (head + texts.slice(0, index).join('')).length);
        });
        expect(offsets).toEqual(first);
      }),
    );
  });

  test('that stand nowhere have no offset', () => {
    const marks = new Marks();
    marks.of('nowhere');
    expect(marks.taken('text')).toEqual({ text: 'text', offsets: new Map() });
  });

  test('are made of characters that no foreign text holds, as long as there are any', () => {
    const all = Array.from({ length: 0xf8ff - 0xe000 + 1 }, (_, index) => String.fromCodePoint(0xe000 + index));
    const marks = new Marks(all.slice(1).join(''));
    expect(marks.of('first')).toBe(all[0]);
    expect(marks.of('first')).toBe(all[0]);
    expect(() => marks.of('second')).toThrow('no character is left');
  });
});

describe('A formatter that keeps letters and digits', () => {
  const letter = anyOf('abAB019_');
  const layout = fc.string({ unit: anyOf(' \n();,\'"=é'), maxLength: 4 });

  /** Letters, each with what stands before it in the text before and after formatting; and what stands at either end. */
  const formatting = fc
    .record({ letters: fc.array(fc.record({ letter, before: layout, after: layout })), ends: fc.tuple(layout, layout) })
    .chain(({ letters, ends: [endBefore, endAfter] }) => {
      const textOf = (side: 'before' | 'after', end: string): string =>
        letters.map((one) => one[side] + one.letter).join('') + end;
      const [before, after] = [textOf('before', endBefore), textOf('after', endAfter)];
      return fc.record({
        before: fc.constant(before),
        after: fc.constant(after),
        offset: fc.nat({ max: before.length }),
      });
    });

  test('keeps each place before the same letter', () => {
    fc.assert(
      fc.property(formatting, ({ before, after, offset }) => {
        const moved = movedOffsets(new Map([['place', offset]]), before, after).get('place')!;
        expect(lettersOf(after.slice(moved))).toBe(lettersOf(before.slice(offset)));
      }),
    );
  });

  test('keeps each place before the punctuation that clings to its letter, and behind all that comes before', () => {
    fc.assert(
      fc.property(formatting, ({ before, after, offset }) => {
        fc.pre(before !== after);
        const moved = movedOffsets(new Map([['place', offset]]), before, after).get('place')!;
        expect(after.slice(moved)).toMatch(/^[^\s\w]*(?:\w|$)/u);
        expect(after.slice(0, moved)).toMatch(/(?:^|[\s\w])$/u);
      }),
    );
  });

  test('moves no place where it changes nothing', () => {
    fc.assert(
      fc.property(formatting, ({ before, offset }) => {
        expect(movedOffsets(new Map([['place', offset]]), before, before).get('place')).toBe(offset);
      }),
    );
  });

  test('is told from one that changes them', () => {
    expect(() => movedOffsets(new Map(), 'one two', 'one tw')).toThrow(/^invalid-template\n[^]*6 letters and digits/u);
  });

  function lettersOf(text: string): string {
    return text.replaceAll(/\W/gu, '');
  }
});
