import { describe, expect, test } from 'vitest';
import { serviceModel } from '../../../src/api/service-model.ts';
import { csharp } from '../../../src/languages/csharp/csharp.ts';
import { csharpClassic } from '../../../src/languages/csharp-classic/csharp-classic.ts';
import { java } from '../../../src/languages/java/java.ts';
import { javaClassic } from '../../../src/languages/java-classic/java-classic.ts';
import { isEnumeration, membersOfEnumeration } from '../../../src/languages/shared/enumerations.ts';
import type { Target } from '../../../src/languages/target.ts';

const enumerations = Object.keys(serviceModel.shapes).filter(isEnumeration);

/** A language's constants, in the form that its SDK's code generator gives them. */
const CONSTANTS: readonly (readonly [target: Target, form: RegExp])[] = [
  [java, /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u],
  [csharp, /^[A-Za-z]\w*$/u],
];

describe.each(CONSTANTS)('$id', ({ literal, variable }, form) => {
  test.each(enumerations)('has a constant of its own for each member of %s', (name) => {
    const members = membersOfEnumeration(name) ?? [];
    const constants = members.map((member) => {
      const written = literal(member, name);
      expect(variable({ member: 'X', stem: 'x', value: member, shape: name })).toMatchObject({
        type: name,
        literal: written,
      });
      expect(written.startsWith(`${name}.`)).toBe(true);
      return written.slice(name.length + 1);
    });
    for (const constant of constants) expect(constant).toMatch(form);
    expect(new Set(constants).size).toBe(members.length);
  });

  test('writes what is no member of an enumeration as a text', () => {
    expect(literal('AES_512', 'DataKeySpec')).toBe('"AES_512"');
    expect(literal('AES_256')).toBe('"AES_256"');
    expect(literal('AES_256', 'KeyIdType')).toBe('"AES_256"');
  });
});

test.each([
  ['GenerateDataKeyWithoutPlaintext', 'GrantOperation', 'GENERATE_DATA_KEY_WITHOUT_PLAINTEXT'],
  ['ECC_SECG_P256K1', 'KeySpec', 'ECC_SECG_P256_K1'],
  ['SM2PKE', 'EncryptionAlgorithmSpec', 'SM2_PKE'],
  ['RSASSA_PKCS1_V1_5_SHA_256', 'SigningAlgorithmSpec', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ['PendingDeletion', 'KeyState', 'PENDING_DELETION'],
])('Java ends words of %s as its code generator does', (member, name, constant) => {
  expect(java.literal(member, name)).toBe(`${name}.${constant}`);
  expect(csharp.literal(member, name)).toBe(`${name}.${member}`);
});

test('a list of them is typed as the SDK takes it', () => {
  const operations = { member: 'Operations', stem: 'operations', value: ['Decrypt'], shape: 'GrantOperationList' };
  expect(java.variable(operations)).toMatchObject({
    type: 'List<GrantOperation>',
    literal: 'List.of(GrantOperation.DECRYPT)',
  });
  expect(csharp.variable(operations)).toMatchObject({
    type: 'List<string>',
    literal: 'new List<string> { GrantOperation.Decrypt }',
  });
});

test.each<Target>([javaClassic, csharpClassic])('$id keeps to texts', ({ literal }) => {
  expect(literal(['Decrypt'], 'GrantOperationList')).toContain('"Decrypt"');
  expect(literal('AES_256', 'DataKeySpec')).toBe('"AES_256"');
});
