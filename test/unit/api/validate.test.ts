import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOperation, hasOutput, serviceModel, shape } from '../../../src/api/service-model.ts';
import { validate } from '../../../src/api/validate.ts';
import { describeViolation } from '../../../src/api/violation.ts';
import { validValue } from './arbitrary-shape.ts';

const inputs = Object.entries(serviceModel.operations).map(([operation, { input }]) => ({ operation, input }));

describe.each(inputs)('$operation', ({ input }) => {
  const structure = shape(input);
  const members = structure.type === 'structure' ? structure.members : {};
  const required = structure.type === 'structure' ? structure.required : [];

  test('accepts every valid input', () => {
    fc.assert(
      fc.property(validValue(input), (value) => {
        expect(validate(input, value)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('refuses an input without a required member', () => {
    const [value] = fc.sample(validValue(input), { numRuns: 1, seed: 1 });
    for (const member of required) {
      const incomplete = { ...asRecord(value), [member]: undefined };
      expect(told(input, incomplete)).toEqual([
        { path: member, expected: 'a value: the member is required', found: 'nothing' },
      ]);
    }
  });

  test('refuses a member of another type, and says where', () => {
    const [value] = fc.sample(validValue(input), { numRuns: 1, seed: 1 });
    for (const member of Object.keys(members)) {
      const expected: unknown = expect.stringMatching(/^(?:an? |binary data)/u);
      expect(told(input, { ...asRecord(value), [member]: null })).toEqual([{ path: member, expected, found: 'null' }]);
    }
  });
});

describe('A violation says where it is, what is expected and what was found:', () => {
  test.each([
    [
      'EncryptRequest',
      { KeyId: 'k', Plaintext: 'AA==', KeyID: 'k' },
      'KeyID',
      /^one of the members KeyId,/u,
      'a member of another name',
    ],
    ['EncryptRequest', { KeyId: '', Plaintext: 'AA==' }, 'KeyId', 'at least 1 characters', '0 characters'],
    ['EncryptRequest', { KeyId: 'k', Plaintext: 'A' }, 'Plaintext', 'binary data in base64', '"A"'],
    ['EncryptRequest', { KeyId: 'k', Plaintext: '' }, 'Plaintext', 'at least 1 bytes', '0 bytes'],
    ['GenerateRandomRequest', { NumberOfBytes: 1025 }, 'NumberOfBytes', 'at most 1024', '1025'],
    ['GenerateRandomRequest', { NumberOfBytes: 1.5 }, 'NumberOfBytes', 'an integer', '1.5'],
    ['CreateKeyRequest', { KeySpec: 'RSA' }, 'KeySpec', /^one of RSA_2048, /u, '"RSA"'],
    [
      'CreateKeyRequest',
      {
        Tags: [
          { TagKey: 'a', TagValue: 'b' },
          { TagKey: '', TagValue: 'b' },
        ],
      },
      'Tags.2.TagKey',
      'at least 1 characters',
      '0 characters',
    ],
    ['GetKeyPolicyRequest', { KeyId: 'k', PolicyName: 'a-b' }, 'PolicyName', 'text that matches [\\w]+', '"a-b"'],
    [
      'EncryptRequest',
      { KeyId: 'k', Plaintext: 'AA==', EncryptionContext: { a: 1 } },
      'EncryptionContext.a',
      'a string',
      '1',
    ],
    ['GrantListEntry', { CreationDate: '2030' }, 'CreationDate', 'a time in epoch seconds', '"2030"'],
    ['ListKeysRequest', [], '', 'a structure', '[]'],
    ['GrantTokenList', Array.from({ length: 11 }, () => 't'), '', 'at most 10 items', '11 items'],
    ['ListKeysRequest', { constructor: 1 }, 'constructor', /^one of the members Limit, /u, 'a member of another name'],
  ])('%s %j', (shapeName, value, path, expected, found) => {
    const wanted: unknown = typeof expected === 'string' ? expected : expect.stringMatching(expected);
    expect(told(shapeName, value)).toEqual([{ path, expected: wanted, found }]);
  });

  test('lengths count characters, not UTF-16 units', () => {
    expect(validate('DescriptionType', '🔑'.repeat(8192))).toEqual([]);
    expect(told('DescriptionType', '🔑'.repeat(8193))).toEqual([
      { path: '', expected: 'at most 8192 characters', found: '8193 characters' },
    ]);
  });

  test('a required member that is only inherited is missing', () => {
    expect(validate('DescribeKeyRequest', Object.create({ KeyId: 'k' }))).toHaveLength(1);
  });
});

test('An operation is found by its name only', () => {
  expect(findOperation('PutKeyPolicy')?.input).toBe('PutKeyPolicyRequest');
  expect(findOperation('constructor')).toBeUndefined();
  expect([hasOutput('ListKeys'), hasOutput('PutKeyPolicy'), hasOutput('NoSuchOperation')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('A shape that the data lacks is a defect of the data', () => {
  expect(() => shape('toString')).toThrow('service-model.json has no shape toString');
});

/** The violations of a value in our words. */
function told(shapeName: string, value: unknown): object[] {
  return validate(shapeName, value).map((violation) => ({
    path: violation.path.join('.'),
    ...describeViolation(violation),
  }));
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
