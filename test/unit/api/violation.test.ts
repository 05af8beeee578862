import { describe, expect, test } from 'vitest';
import { validate } from '../../../src/api/validate.ts';
import { answerToViolations } from '../../../src/api/violation.ts';

function answerTo(shapeName: string, input: unknown): ReturnType<typeof answerToViolations> {
  return answerToViolations(validate(shapeName, input));
}

describe('AWS KMS answers a ValidationException with its own words', () => {
  test.each<[string, unknown, string]>([
    ['DescribeKeyRequest', {}, "Value null at 'keyId' failed to satisfy constraint: Member must not be null"],
    [
      'DescribeKeyRequest',
      { KeyId: '' },
      "Value '' at 'keyId' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'DescribeKeyRequest',
      { KeyId: 'k'.repeat(2049) },
      `Value '${'k'.repeat(2049)}' at 'keyId' failed to satisfy constraint: Member must have length less than or equal to 2048`,
    ],
    [
      'ListKeysRequest',
      { Limit: 0 },
      "Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'ListKeysRequest',
      { Limit: 1001 },
      "Value '1001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 1000",
    ],
    [
      'GetKeyPolicyRequest',
      { KeyId: 'k', PolicyName: 'a-b' },
      "Value 'a-b' at 'policyName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w]+",
    ],
    [
      'GenerateDataKeyRequest',
      { KeyId: 'k', KeySpec: 'AES' },
      "Value 'AES' at 'keySpec' failed to satisfy constraint: Member must satisfy enum value set: [AES_256, AES_128]",
    ],
    [
      'CreateKeyRequest',
      { Tags: [{ TagKey: '', TagValue: 'v' }] },
      "Value '' at 'tags.1.member.tagKey' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'EncryptRequest',
      { KeyId: 'k', Plaintext: '' },
      "Value at 'plaintext' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'DecryptRequest',
      { CiphertextBlob: '' },
      "Value 'java.nio.HeapByteBuffer[pos=0 lim=0 cap=0]' at 'ciphertextBlob' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'DescribeKeyRequest',
      { KeyId: 'k', GrantTokens: Array.from({ length: 11 }, (_, index) => `t${String(index)}`) },
      "Value '[t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10]' at 'grantTokens' failed to satisfy constraint: Member must have length less than or equal to 10",
    ],
  ])('%s %j', (shapeName, input, text) => {
    expect(answerTo(shapeName, input)).toEqual({
      code: 'ValidationException',
      message: `1 validation error detected: ${text}`,
    });
  });

  test('several joined', () => {
    expect(answerTo('PutKeyPolicyRequest', { KeyId: '', PolicyName: '-' })).toEqual({
      code: 'ValidationException',
      message: [
        "3 validation errors detected: Value null at 'policy' failed to satisfy constraint: Member must not be null",
        "Value '' at 'keyId' failed to satisfy constraint: Member must have length greater than or equal to 1",
        "Value '-' at 'policyName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w]+",
      ].join('; '),
    });
  });
});

describe('AWS KMS answers a SerializationException to a value of a wrong type', () => {
  test.each<[string, unknown, string]>([
    ['DescribeKeyRequest', { KeyId: 7 }, 'NUMBER_VALUE can not be converted to a String'],
    ['DescribeKeyRequest', { KeyId: true }, 'TRUE_VALUE can not be converted to a String'],
    ['DescribeKeyRequest', { KeyId: ['k'] }, 'Start of list found where not expected'],
    ['DescribeKeyRequest', { KeyId: { k: 'k' } }, 'Start of structure or map found where not expected.'],
    ['ListKeysRequest', { Limit: '5' }, 'STRING_VALUE can not be converted to an Integer'],
    ['EncryptRequest', { KeyId: '', Plaintext: '*' }, 'STRING_VALUE can not be converted to a Blob'],
  ])('%s %j', (shapeName, input, message) => {
    expect(answerTo(shapeName, input)).toEqual({ code: 'SerializationException', message });
  });
});

test('AWS KMS takes an input that has members which it does not know', () => {
  expect(answerTo('DescribeKeyRequest', { KeyId: 'k', KeyID: 'k', keyId: 7 })).toBeUndefined();
  expect(answerTo('DescribeKeyRequest', { KeyID: 'k' })?.message).toContain("Value null at 'keyId'");
});
