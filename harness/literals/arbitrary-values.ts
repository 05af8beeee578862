import * as fc from 'fast-check';
import type { Target } from '../../src/languages/target.ts';
import { isList, type Value } from '../../src/model/value.ts';

/** Any character of a text. */
export function anyOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(characters));
}

/** Characters that some language treats in a way of its own. */
const nastyCharacter = anyOf(`ab1 \\"'\`$#{}@\n\t\r,‘’“”\u200b\u00a0\u0085\u2028🔑JSONTEXT?><%`);

/** Any well-formed text, with many of the characters that some language treats in a way of its own. */
export const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: nastyCharacter }));

const lineCharacter = anyOf(`ab1 \\"'\`$#{}@‘’é日🔑?>_-`);

/** What stands in a line, and what a language may take there for the end of its multi-line string, or for an escape. */
const linePart = fc.oneof(
  lineCharacter,
  fc.constantFrom('JSON', 'TEXT', '"""', "'@", '’@', '"@', '__END__', '=begin', '#{a}', '${a}', '?>', '\\u0041', '{{'),
);

/** Text that most languages can write line by line. */
export const anyBlock = fc.array(fc.string({ unit: linePart }), { minLength: 2, maxLength: 6 }).map(asBlock);

function asBlock(lines: readonly string[]): string {
  return lines
    .map((text) => text.trimEnd())
    .join('\n')
    .trim();
}

/** Any number that an input of AWS KMS can be, with those at the limits of integers of 32 and 53 bits. */
export const anyNumber = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(
    ...[-1, 0, 1, -(2 ** 31) - 1, -(2 ** 31), 2 ** 31 - 1, 2 ** 31],
    ...[Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ),
);

/** Names that mean something else in some language, or the same as another one. */
const anyKey = fc.oneof(
  anyText,
  fc.constantFrom('__proto__', 'Keys', 'Count', '1', '01', '-1', 'a', 'A', 'é', 'e\u0301'),
);

/** Any value of the model, with so many items a list or map, and so many bytes, at most. */
function valuesOf({ items, bytes }: { readonly items: number; readonly bytes: number }): fc.Arbitrary<Value> {
  return fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: anyText },
      { weight: 3, arbitrary: anyNumber },
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 2, arbitrary: fc.uint8Array({ maxLength: bytes }) },
      { weight: 3, arbitrary: fc.array(tie('value'), { maxLength: items }) },
      { weight: 3, arbitrary: fc.dictionary(anyKey, tie('value'), { maxKeys: items, noNullPrototype: true }) },
    ),
  })).value;
}

/** Small values of every kind. */
export const anyValue = valuesOf({ items: 3, bytes: 20 });

/** The longest text that KMS takes is a key policy, of so many bytes; its longest binary data is shorter. */
const MAX_BYTES = 32_768;
const MAX_BLOB_BYTES = 6144;

/** Values of all kinds, most of them short, so that every way of writing a literal is taken many times. */
export const anyInput: fc.Arbitrary<Value> = fc.oneof(
  { weight: 60, arbitrary: anyValue },
  { weight: 30, arbitrary: anyBlock },
  { weight: 7, arbitrary: fc.dictionary(anyKey, anyText, { minKeys: 9, maxKeys: 12, noNullPrototype: true }) },
  { weight: 1, arbitrary: fc.string({ unit: nastyCharacter, size: 'max', maxLength: MAX_BYTES / 2 }) },
  { weight: 1, arbitrary: fc.array(fc.string({ unit: lineCharacter }), { size: 'max', maxLength: 300 }).map(asBlock) },
  { weight: 1, arbitrary: fc.uint8Array({ size: 'max', maxLength: MAX_BLOB_BYTES }) },
);

const ofAnySize = valuesOf({ items: MAX_BYTES, bytes: MAX_BYTES });

/** Values that are simpler than a value, simplest first: its parts, and what fast-check derives from it. */
export function* simplerThan(
  { value, context }: fc.Value<Value>,
  { holds = () => true }: Target,
): Generator<fc.Value<Value>> {
  for (const part of partsOf(value)) if (holds(part)) yield new fc.Value(part, undefined);
  for (const simpler of ofAnySize.shrink(value, context)) if (holds(simpler.value)) yield simpler;
}

function partsOf(value: Value): readonly Value[] {
  if (typeof value !== 'object' || value instanceof Uint8Array) return [];
  return isList(value) ? value : Object.entries(value).flat();
}
