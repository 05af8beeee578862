import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/model/value.ts';
import { java } from '../../../src/languages/java/java.ts';
import { nodejs } from '../../../src/languages/nodejs/nodejs.ts';

import type { Target } from '../../../src/languages/target.ts';
import { targets } from '../../../src/languages/targets.ts';
import { INVISIBLE } from '../../../src/languages/shared/text.ts';
import { anyBlock, anyNumber, anyText, anyValue } from '../../../harness/literals/arbitrary-values.ts';
import { samplesOf, sampleValues, typedValues } from '../../samples.ts';

describe.each(targets)('$id', ({ id, literal, variable, holds = () => true }: Target) => {
  test('writes what is easily written wrong', () => {
    const { literals } = samplesOf(id);
    expect(mapped(sampleValues, literal)).toEqual(literals);
  });

  test('declares a variable with the type of its value', () => {
    const { types } = samplesOf(id);
    const typeOf = (value: Value): string | undefined => variable({ member: 'Limit', stem: 'limit', value }).type;
    expect(mapped(typedValues, typeOf)).toEqual(types ?? mapped(typedValues, () => undefined));
  });

  test('writes a number with its own digits', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(literal(value).match(/-?\d+/gu)).toEqual([String(value)]);
      }),
    );
  });

  test('writes every value in one line without invisible characters', () => {
    fc.assert(
      fc.property(anyValue.filter(holds), (value) => {
        expect(literal(value)).not.toMatch(INVISIBLE);
      }),
    );
  });

  test('writes every text of a variable without invisible characters but line breaks', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBlock).filter(holds), (text) => {
        expect(
          variable({ member: 'Description', stem: 'description', value: text }).literal.replaceAll('\n', ''),
        ).not.toMatch(INVISIBLE);
      }),
    );
  });

  test.each([0.5, -0, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 'lone \ud800', ['\udfff'], 'two\nlines \ud800.'])(
    'refuses %j, which no request can carry',
    (value) => {
      expect(() => variable({ member: 'Description', stem: 'description', value })).toThrow(/^invalid-literal/u);
    },
  );
});

describe('Node.js', () => {
  test('evaluates a literal to its value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(plain(evaluate(nodejs.literal(value)))).toStrictEqual(plain(value));
      }),
    );
  });

  test("evaluates a variable's literal to its value", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBlock), (text) => {
        expect(evaluate(nodejs.variable({ member: 'Description', stem: 'description', value: text }).literal)).toBe(
          text,
        );
      }),
    );
  });

  test('keeps the value of what prettier formats', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyValue, anyBlock), async (value) => {
        const formatted = await nodejs.format?.(
          `const x = ${nodejs.variable({ member: 'X', stem: 'X', value }).literal};\n`,
        );
        expect(plain(runInNewContext(`${formatted ?? ''}x`, { Buffer }))).toStrictEqual(plain(value));
      }),
      { numRuns: 50 },
    );
  });
});

test('Java writes a map of more pairs than Map.of takes', () => {
  const map = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${String(index)}`, index]));
  expect(java.literal(map)).toMatch(/^Map\.ofEntries\((?:Map\.entry\("key\d+", \d+\)(?:, )?){11}\)$/u);
});

function evaluate(expression: string): unknown {
  return runInNewContext(`(${expression})`, { Buffer });
}

/** A value without the prototypes of the realm that made it, which equality looks at; map keys in any order. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value))
    return { bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex') };
  if (Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== 'object' || value === null) return value;
  return { map: Object.entries(value).map(([key, item]) => [key, plain(item)]) };
}

/** The named values, each as what is made of it. */
function mapped<Made>(values: Readonly<Record<string, Value>>, make: (value: Value) => Made): Record<string, Made> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, make(value)]));
}
