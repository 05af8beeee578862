import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyValue, simplerThan } from '../../../harness/literals/arbitrary-values.ts';
import { python } from '../../../src/languages/python/python.ts';
import type { Value } from '../../../src/model/value.ts';

test('every value has simpler ones, the simplest of each kind aside', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const [simpler] = simplerThan(new fc.Value(value, undefined), python);
      expect(simpler === undefined).toBe(isSimplest(value));
    }),
  );
});

test.each([
  [Object.fromEntries(Array.from('abcdefghijkl', (key) => [key, key]))],
  [new Uint8Array(6144)],
  ['\u{10ffff}'.repeat(1000)],
])('so has a value that is larger than most', (value) => {
  const [simpler] = simplerThan(new fc.Value<Value>(value, undefined), python);
  expect(simpler).toBeDefined();
});

test('the parts of a value are simpler than it', () => {
  expect([...simplerThan(new fc.Value<Value>({ a: [true] }, undefined), python)].map(({ value }) => value)).toEqual(
    expect.arrayContaining(['a', [true]]),
  );
});

test('no simpler value is one that the target cannot hold', () => {
  const holds = (value: Value): boolean => typeof value !== 'string' || value.length > 1;
  const simpler = [...simplerThan(new fc.Value<Value>(['a', 'bcd', 'efg'], undefined), { ...python, holds })];
  expect(simpler.map(({ value }) => value)).toEqual(expect.arrayContaining(['bcd', 'efg']));
  expect(simpler.map(({ value }) => value).filter((value) => !holds(value))).toEqual([]);
});

function isSimplest(value: Value): boolean {
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return value === '' || value === false || Object.is(value, 0);
}
