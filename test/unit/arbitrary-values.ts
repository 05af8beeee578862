import * as fc from 'fast-check';
import type { Value } from '../../src/model/value.ts';

/** Any character of a text. */
export function anyOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(characters));
}

/** Any well-formed text, with many of the characters that some language treats in a way of its own. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: anyOf(`ab1 \\"'\`$#{}@\n\t\r,‘’“”\u200b\u00a0\u0085\u2028🔑JSONTEXT?><%`) }),
);

/** Text that most languages can write line by line. */
export const anyBlock = fc
  .array(fc.string({ unit: anyOf(`ab1 \\"'\`$#{}@‘JSONTEXT`) }), { minLength: 2, maxLength: 6 })
  .map((lines) =>
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trim(),
  );

export const anyNumber = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 2 ** 31, -(2 ** 31), 2 ** 53, 1e20, 1e21, 1e-7, 5e-324, 0.1),
);

export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    anyNumber,
    fc.boolean(),
    fc.uint8Array({ maxLength: 20 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(anyText, fc.constantFrom('__proto__', '1')), tie('value'), { maxKeys: 3 }),
  ),
})).value;
