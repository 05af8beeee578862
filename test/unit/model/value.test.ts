import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Answered } from '../../../src/model/answered.ts';
import { KeyPolicy } from '../../../src/model/key-policy.ts';
import { sampleOutput, wireOutput, wireValue, type Json, type Value } from '../../../src/model/value.ts';

const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.uint8Array({ maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const asAnswered = {
  keyPolicy: ({ text }: KeyPolicy): Json => text,
  answered: (_declared: unknown, found: Json | undefined): Json => found ?? 'nothing',
};

test('A member called __proto__ is one as any other', () => {
  const value = Object.fromEntries([['__proto__', ['a']]]);
  expect(JSON.stringify(wireValue(value))).toBe('{"__proto__":["a"]}');
});

test('A plain result is the same in a response as a plain input in a request', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(sampleOutput(value)).toEqual(wireValue(value));
      expect(sampleOutput(new Answered(value))).toEqual(wireValue(value));
    }),
  );
});

test('What AWS KMS makes up is what it answered in that place, wherever it stands', () => {
  fc.assert(
    fc.property(values.map(wireValue), fc.string(), (found, member) => {
      const declared = { [member]: [{ [member]: new Answered('') }] };
      expect(wireOutput(declared, asAnswered, { [member]: [{ [member]: found }] })).toEqual({
        [member]: [{ [member]: found }],
      });
      for (const answer of [undefined, [], { [member]: {} }, { [member]: [] }, { [member]: [[found]] }]) {
        expect(wireOutput(declared, asAnswered, answer)).toEqual({ [member]: [{ [member]: 'nothing' }] });
      }
    }),
  );
});

test('A time is told in epoch seconds, a key policy as its text', () => {
  const policy = new KeyPolicy({ Version: '2012-10-17', Statement: [] });
  expect(sampleOutput({ a: new Date(1500), b: [policy], c: new Answered(new Date(0)) })).toEqual({
    a: 1.5,
    b: [policy.text],
    c: 0,
  });
});
