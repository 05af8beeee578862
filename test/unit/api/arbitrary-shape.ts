import * as fc from 'fast-check';
import { shape, type Shape } from '../../../src/api/service-model.ts';

type StringShape = Extract<Shape, { type: 'string' }>;

/** How much longer than the shortest a generated text, list or map may be. */
const SLACK = 10;

/** Any value that the service model allows for a shape, as decoded JSON. */
export function validValue(shapeName: string): fc.Arbitrary<unknown> {
  const wanted = shape(shapeName);
  switch (wanted.type) {
    case 'string':
      return validText(wanted);
    case 'integer':
      return fc.integer({ min: wanted.min ?? 0, max: wanted.max ?? 100 });
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
      return fc.integer({ min: 0 });
    case 'blob':
      return fc.uint8Array(range(wanted)).map((bytes) => Buffer.from(bytes).toString('base64'));
    case 'list':
      return fc.array(validValue(wanted.member), range(wanted));
    case 'map':
      return fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), validValue(wanted.value), { maxKeys: 3 });
    case 'structure':
      return fc.record(
        Object.fromEntries(Object.entries(wanted.members).map(([member, name]) => [member, validValue(name)])),
        { requiredKeys: wanted.required },
      );
  }
}

function validText(wanted: StringShape): fc.Arbitrary<string> {
  if (wanted.enum !== undefined) return fc.constantFrom(...wanted.enum);
  const { minLength, maxLength } = range(wanted);
  if (wanted.pattern === undefined) return fc.string({ unit: 'grapheme-ascii', minLength, maxLength });
  // Of a class that is only repeated, exactly as many characters as the shape allows.
  const pattern = wanted.pattern
    .replaceAll(/^\^|(?<=\|)\^|\$(?=\||$)/gu, '')
    .replace(/^(\[(?:\\.|[^\]])+\])([+*])$/u, (_all, characters: string, repeated: string) => {
      const atLeast = Math.max(minLength, repeated === '+' ? 1 : 0);
      return `${characters}{${String(atLeast)},${String(maxLength)}}`;
    });
  return fc
    .stringMatching(new RegExp(`^(?:${pattern})$`, 'u'))
    .filter((text) => text.length >= minLength && text.length <= (wanted.max ?? Infinity));
}

function range({ min = 0, max = Infinity }: { min?: number | undefined; max?: number | undefined }): {
  minLength: number;
  maxLength: number;
} {
  return { minLength: min, maxLength: Math.min(max, min + SLACK) };
}
