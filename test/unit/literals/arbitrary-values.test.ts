import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInput, anyValue, simplerThan } from '../../../harness/literals/arbitrary-values.ts';
import { python } from '../../../src/languages/python/python.ts';
import type { Value } from '../../../src/model/value.ts';

test('every value has simpler ones, the simplest of each kind aside', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const [simpler] = simplerThan(new fc.Value({ value }, undefined), python);
      expect(simpler === undefined).toBe(isSimplest(value));
    }),
  );
});

test.each([
  [Object.fromEntries(Array.from('abcdefghijkl', (key) => [key, key]))],
  [new Uint8Array(6144)],
  ['\u{10ffff}'.repeat(1000)],
])('so has a value that is larger than most', (value) => {
  const [simpler] = simplerThan(new fc.Value({ value }, undefined), python);
  expect(simpler).toBeDefined();
});

test('the parts of a value are simpler than it', () => {
  const whole = { value: { a: [true] } };
  expect([...simplerThan(new fc.Value(whole, undefined), python)].map(({ value }) => value)).toEqual(
    expect.arrayContaining([{ value: 'a' }, { value: [true] }]),
  );
});

test('a structure has simpler ones of its shape, and parts of the shapes of its members', () => {
  const tag = { value: { TagKey: 'a', TagValue: 'b' }, shape: 'Tag' };
  const simpler = [...simplerThan(new fc.Value(tag, undefined), python)].map(({ value }) => value);
  expect(simpler).toEqual(
    expect.arrayContaining([
      { value: 'a', shape: 'TagKeyType' },
      { value: { TagKey: '', TagValue: 'b' }, shape: 'Tag' },
    ]),
  );
});

test('every structure, and every enumeration, that an input can hold is among the values', () => {
  const shapes = new Set(fc.sample(anyInput, { seed: 1, numRuns: 2000 }).flatMap(({ shape = [] }) => shape));
  const structures = ['TagList', 'GrantConstraints', 'RecipientInfo', 'XksProxyAuthenticationCredentialType'];
  const enumerations = ['DataKeySpec', 'GrantOperationList', 'KeyUsageType', 'MessageType'];
  expect([...shapes]).toEqual(expect.arrayContaining([...structures, ...enumerations]));
});

test('no simpler value is one that the target cannot hold', () => {
  const holds = (value: Value): boolean => typeof value !== 'string' || value.length > 1;
  const whole = { value: ['a', 'bcd', 'efg'] };
  const simpler = [...simplerThan(new fc.Value(whole, undefined), { ...python, holds })].map(
    ({ value }) => value.value,
  );
  expect(simpler).toEqual(expect.arrayContaining(['bcd', 'efg']));
  expect(simpler.filter((value) => !holds(value))).toEqual([]);
});

function isSimplest(value: Value): boolean {
  if (value instanceof Date) return value.getTime() === 0;
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return value === '' || value === false || Object.is(value, 0);
}
