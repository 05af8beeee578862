import { expect, test } from 'vitest';
import { findOperation, membersOf, serviceModel } from '../../../src/api/service-model.ts';
import { validate } from '../../../src/api/validate.ts';
import { exampleKey } from '../../../src/chapter/placeholders.ts';
import { vocabulary } from '../../../src/chapter/vocabulary.ts';
import { mapValues } from '../../../src/map-values.ts';
import { readersReplaceWhatIsTheirs } from '../../../src/model/comment-faults.ts';
import { checkExample } from '../../../src/model/check.ts';
import { plainValue, wireValue } from '../../../src/model/value.ts';
import { exampleSkeleton } from '../../../src/skeleton/example.ts';

const operations = Object.keys(serviceModel.operations);

test.each(operations)('The skeleton of %s loads, in a world that has what its input names', (operation) => {
  const example = exampleSkeleton({ operation, id: 'trial' }, vocabulary);
  expect(() => {
    checkExample(example);
  }).not.toThrow();
  expect(readersReplaceWhatIsTheirs(example)).toEqual([]);
});

test.each(operations)(
  'Samples of all that the input of %s can hold keep the constraints of the KMS API',
  (operation) => {
    const { input: shape = '' } = findOperation(operation) ?? {};
    const members = Object.keys(membersOf(shape));
    const { input } = exampleSkeleton({ operation, id: 'trial', members }, vocabulary);
    expect(Object.keys(input)).toEqual(members);
    expect(
      validate(
        shape,
        mapValues(input, (declared) => wireValue(plainValue(declared))),
      ),
    ).toEqual([]);
  },
);

test('What changes something declares a change, what reads declares none', () => {
  const afterOf = (operation: string): unknown => exampleSkeleton({ operation, id: 'trial' }, vocabulary).after;
  expect(afterOf('DescribeKey')).toBe('unchanged');
  expect(afterOf('UntagResource')).toEqual({});
  expect(afterOf('RotateKeyOnDemand')).toEqual({ keys: { [exampleKey.value]: { isRotatedOnDemand: true } } });
  expect(afterOf('CreateKey')).toEqual({ createsKey: true });
});
