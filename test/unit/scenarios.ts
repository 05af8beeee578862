import { Answered } from '../../src/model/answered.ts';
import { defineExample, type Example } from '../../src/model/example.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { Placeholder } from '../../src/model/placeholder.ts';
import type { World } from '../../src/model/world.ts';
import { exampleAccount, exampleKey, exampleKeyOrAlias, exampleUser } from '../../src/chapter/placeholders.ts';

const exampleCiphertext = new Placeholder(
  Uint8Array.from({ length: 40 }, (_, index) => (index * 37) % 256),
  'ciphertext',
  { text: 'a valid one' },
  ['ACVK', 'BBBB'],
);

const exampleGrant = {
  key: exampleKey.value,
  id: 'ExampleGrantId',
  token: 'ExampleGrantToken',
  granteePrincipal: exampleUser.value,
  operations: ['Decrypt'],
};

/** All that one of the examples names. */
const world: World = {
  keys: [{ arn: exampleKey.value }],
  principals: [exampleUser.value],
  grants: [exampleGrant],
  ciphertexts: [{ documented: exampleCiphertext.value, key: exampleKey.value, plaintext: Uint8Array.of(1) }],
};

const failures = [
  { id: 'no-such-key', error: 'NotFoundException' },
  { id: 'access-denied', error: 'AccessDeniedException' },
];

const common = { title: 'Try a template', prose: [], world, result: {}, after: {}, failures: [] } as const;

/** Examples that no page shows. Between them, every branch of the snippet templates and literal writers is taken. */
export const scenarios: readonly Example[] = [
  defineExample({ ...common, id: 'no-input', operation: 'ListKeys', input: {} }),
  defineExample({ ...common, id: 'no-comment', operation: 'GetKeyPolicy', input: { KeyId: exampleKey.value } }),
  defineExample({
    ...common,
    id: 'second-commented',
    operation: 'CreateAlias',
    input: { AliasName: 'alias/ExampleAlias', TargetKeyId: exampleKey },
  }),
  defineExample({
    ...common,
    id: 'no-output',
    operation: 'EnableKey',
    input: { KeyId: exampleKey },
  }),
  defineExample({
    ...common,
    id: 'caught-error',
    operation: 'EnableKey',
    input: { KeyId: exampleKey },
    catches: { error: 'NotFoundException', message: 'There is no such "key".' },
    failures,
  }),
  defineExample({
    ...common,
    id: 'caught-error-of-no-class',
    operation: 'EnableKey',
    input: { KeyId: exampleKey },
    catches: { error: 'AccessDeniedException', message: 'Access is denied.' },
    failures,
  }),
  defineExample({
    ...common,
    id: 'many-members',
    operation: 'CreateGrant',
    input: {
      KeyId: exampleKey,
      GranteePrincipal: exampleUser,
      RetiringPrincipal: exampleAccount,
      Operations: ['Encrypt', 'Decrypt', 'GenerateDataKeyWithoutPlaintext'],
      GrantTokens: ['ExampleGrantToken'],
      Name: 'ExampleGrant',
      DryRun: false,
    },
  }),
  defineExample({
    ...common,
    id: 'numbers',
    operation: 'GenerateDataKey',
    input: { KeyId: exampleKeyOrAlias, NumberOfBytes: 64, DryRun: true },
  }),
  defineExample({
    ...common,
    id: 'short-binary-and-map',
    operation: 'Encrypt',
    input: {
      KeyId: exampleKeyOrAlias,
      Plaintext: Uint8Array.of(0, 39, 34, 65, 92, 127, 128, 255),
      EncryptionContext: { department: 'finance', 'cost-center': '10 "north"' },
    },
  }),
  defineExample({
    ...common,
    id: 'long-binary',
    operation: 'Decrypt',
    input: { CiphertextBlob: exampleCiphertext },
  }),
  defineExample({ ...common, id: 'client', operation: 'ListKeys', shows: 'client', input: {} }),
  defineExample({
    ...common,
    id: 'one-read',
    operation: 'Encrypt',
    input: { KeyId: exampleKeyOrAlias, Plaintext: Uint8Array.of(1, 2) },
    variables: { Plaintext: 'message' },
    reads: { CiphertextBlob: 'ciphertext' },
    result: { CiphertextBlob: new Answered(Uint8Array.of(1)) },
  }),
  defineExample({
    ...common,
    id: 'reads-of-a-subject',
    operation: 'GenerateDataKey',
    input: { KeyId: exampleKeyOrAlias, KeySpec: 'AES_256' },
    subject: 'dataKey',
    reads: { Plaintext: 'plaintextKey', CiphertextBlob: 'encryptedKey' },
    result: { Plaintext: new Answered(Uint8Array.of(1)), CiphertextBlob: new Answered(Uint8Array.of(2)) },
  }),
  defineExample({
    ...common,
    id: 'all-pages',
    operation: 'ListKeys',
    input: { Limit: 1 },
    paged: true,
    result: { Keys: [{ KeyId: exampleKey.value }, { KeyId: exampleKey.value }] },
  }),
  defineExample({
    ...common,
    id: 'all-pages-of-a-key',
    operation: 'ListGrants',
    input: { KeyId: exampleKey, GranteePrincipal: exampleUser },
    paged: true,
    result: { Grants: [{ GrantId: 'a' }, { GrantId: 'b' }, { GrantId: 'c' }, { GrantId: 'd' }] },
  }),
  defineExample({
    ...common,
    id: 'empty-collections',
    operation: 'Encrypt',
    input: { KeyId: exampleKeyOrAlias, Plaintext: Uint8Array.of(7), EncryptionContext: {}, GrantTokens: [] },
  }),
  defineExample({
    ...common,
    id: 'structures',
    operation: 'CreateKey',
    input: {
      Tags: [
        { TagKey: 'Department', TagValue: 'Finance' },
        { TagKey: "Owner's", TagValue: '' },
      ],
    },
  }),
  defineExample({
    ...common,
    id: 'structure-of-maps',
    operation: 'CreateGrant',
    input: {
      KeyId: exampleKey,
      GranteePrincipal: exampleUser,
      Operations: ['Decrypt'],
      Constraints: {
        EncryptionContextSubset: { Department: 'Finance', 'cost center': '87654' },
        EncryptionContextEquals: {},
      },
    },
  }),
  defineExample({
    ...common,
    id: 'structure-with-binary',
    operation: 'Decrypt',
    input: {
      CiphertextBlob: exampleCiphertext,
      Recipient: {
        KeyEncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
        AttestationDocument: Uint8Array.from({ length: 20 }, (_byte, index) => index),
      },
    },
  }),
  defineExample({
    ...common,
    id: 'time',
    operation: 'ImportKeyMaterial',
    input: {
      KeyId: exampleKey,
      ImportToken: Uint8Array.of(1),
      EncryptedKeyMaterial: Uint8Array.of(2),
      ValidTo: new Date('2026-01-05T09:08:07Z'),
    },
  }),
  defineExample({
    ...common,
    id: 'reads-of-many-types',
    operation: 'GetKeyRotationStatus',
    input: { KeyId: exampleKey },
    reads: { KeyRotationEnabled: 'isRotated', RotationPeriodInDays: 'period', NextRotationDate: 'nextDate' },
    result: { KeyRotationEnabled: true, RotationPeriodInDays: 90, NextRotationDate: new Answered(new Date(0)) },
  }),
  defineExample({
    ...common,
    id: 'read-of-an-enumeration',
    operation: 'ScheduleKeyDeletion',
    input: { KeyId: exampleKey },
    reads: { KeyState: 'state' },
    result: { KeyState: 'PendingDeletion' },
  }),
  defineExample({
    ...common,
    id: 'read-of-structures',
    operation: 'ListResourceTags',
    input: { KeyId: exampleKey },
    reads: { Tags: 'tags' },
    result: { Tags: [] },
  }),
  defineExample({
    ...common,
    id: 'nasty-string',
    operation: 'CreateKey',
    input: { Description: `"two" 'one' ‘smart’ \`tick\` \\u0041 $KeyId #{key_id} {$x}\t\u200b\u00a0\u0085🔑\u0001` },
  }),
  defineExample({
    ...common,
    id: 'quotes-only',
    operation: 'CreateKey',
    input: { Description: `It's "quoted" and $not \\ #{replaced} ’` },
  }),
  defineExample({
    ...common,
    id: 'text-block',
    operation: 'CreateKey',
    input: { Description: 'First line, with $name and #{name}\n\n  an indented "line"\nlast line' },
  }),
  defineExample({
    ...common,
    id: 'broken-text-block',
    operation: 'CreateKey',
    input: { Description: `{\n  JSON\n"""\n'@\n’@ \\ \`\${x}\n}` },
  }),
  defineExample({
    ...common,
    id: 'policy',
    operation: 'PutKeyPolicy',
    input: {
      KeyId: exampleKey,
      Policy: new KeyPolicy({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Say "yes" to both',
            Effect: 'Allow',
            Principal: { AWS: [exampleAccount, exampleUser] },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      }),
    },
  }),
];
