import type { KeyMetadata } from '@aws-sdk/client-kms';
import { Answered, AnsweredCiphertext } from '../../model/answered.ts';
import { action, byDefault, empty, inOwnWords, keyIdentifiers, option, optional, range } from '../../api/said.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { tagList } from '../../model/world.ts';
import { developerGuide, ENCRYPTION_SDK, operationLink, paged } from '../links.ts';
import { date, encryptionContext, keyMaterialId, oneKey } from '../worlds.ts';
import {
  accessDenied,
  failuresOfCryptographicOperations,
  failuresOfReading,
  keyPendingDeletion,
  limitExceeded,
  noSuchKey,
} from '../failures.ts';
import { DOCUMENTED_ACCOUNT, keyArn, keyIdOf } from '../../model/documented.ts';
import { exampleCiphertext, exampleKey, exampleKeyOrAlias, otherKey } from '../placeholders.ts';

const description = 'Key for protecting critical data';
const newDescription = 'Key for protecting customer data';

const commonMetadata = {
  AWSAccountId: DOCUMENTED_ACCOUNT,
  Enabled: true,
  Description: description,
  KeyUsage: 'ENCRYPT_DECRYPT',
  KeyState: 'Enabled',
  Origin: 'AWS_KMS',
  KeyManager: 'CUSTOMER',
  KeySpec: 'SYMMETRIC_DEFAULT',
  EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
  MultiRegion: false,
} satisfies Partial<KeyMetadata>;

/** What AWS KMS says of every new symmetric encryption key. */
const metadata = {
  ...commonMetadata,
  // The former name of KeySpec, which AWS KMS answers still.
  CustomerMasterKeySpec: commonMetadata.KeySpec,
  CreationDate: date,
  CurrentKeyMaterialId: keyMaterialId,
};

/** More keys than two pages hold. */
const manyKeys = [
  exampleKey.value,
  otherKey.value,
  ...Array.from({ length: 18 }, (_item, index) => keyArn(`1234abcd-12ab-34cd-56ef-1234567890${index + 10}`)),
];

const createKey = defineExample({
  id: 'create-key',
  operation: 'CreateKey',
  title: 'Create a KMS key',
  prose: [
    `To create a ${developerGuide('KMS key', 'concepts.html')}, use the ${operationLink('CreateKey')} operation. All parameters are ${optional('CreateKey')}. Without them, AWS KMS creates a ${inOwnWords('symmetric encryption key', byDefault('CreateKey', 'KeySpec'), 'SYMMETRIC_DEFAULT')} with the ${developerGuide('default key policy', 'key-policy-default.html')}. The result holds the ID and the ARN of the new key.`,
    'Every run of this code creates another key, and AWS charges for each key until it is deleted. To delete a key that you no longer need, see [Deleting keys](deletion.md).',
    'Do not put secrets in the description: it can appear in AWS CloudTrail logs. To give the key a friendly name, create an alias. See [Working with aliases](aliases.md).',
  ],
  input: { Description: description },
  variables: { Description: 'desc' },
  world: { keys: [] },
  result: {
    KeyMetadata: {
      ...metadata,
      KeyId: new Answered(keyIdOf(exampleKey.value)),
      Arn: new Answered(exampleKey.value),
    },
  },
  after: { createsKey: true },
  failures: [limitExceeded, accessDenied],
});

const createKeyWithTags = defineExample({
  id: 'create-key-with-tags',
  operation: 'CreateKey',
  title: 'Create a KMS key with tags',
  prose: [
    `To tag a KMS key when you create it, use the ${option('CreateKey', 'Tags')} parameter. You then also need the ${action('CreateKey', { parameter: 'Tags', policy: 'IAM policy' })} permission in an IAM policy. To change the tags of an existing key, see [Working with tags](tags.md).`,
  ],
  input: { Description: description, Tags: tagList({ Department: 'Finance', CostCenter: '87654' }) },
  variables: { Description: 'desc' },
  world: { keys: [] },
  result: createKey.result,
  after: { createsKey: true },
  failures: [limitExceeded],
});

const updateKeyDescription = defineExample({
  id: 'update-key-description',
  operation: 'UpdateKeyDescription',
  title: 'Update the description of a KMS key',
  prose: [
    `To change the description of a KMS key, use the ${operationLink('UpdateKeyDescription')} operation. It returns nothing. An ${empty('UpdateKeyDescriptionRequest', 'Description')} description deletes the current one. To view the description, use the ${operationLink('DescribeKey')} operation.`,
  ],
  input: { KeyId: exampleKey, Description: newDescription },
  variables: { Description: 'desc' },
  world: { keys: [{ arn: exampleKey.value, description }] },
  result: {},
  after: { keys: { [exampleKey.value]: { description: newDescription } } },
  failures: [noSuchKey, keyPendingDeletion],
});

const generateDataKeyWithoutPlaintext = defineExample({
  id: 'generate-data-key-without-plaintext',
  operation: 'GenerateDataKeyWithoutPlaintext',
  title: 'Generate an encrypted data key',
  prose: [
    `To get a data key for later use, or for use by another component, use the ${operationLink('GenerateDataKeyWithoutPlaintext')} operation. Its result holds only the encrypted data key, so no plaintext key exists until something needs it and has AWS KMS decrypt it.`,
    'These examples also specify an encryption context, which is needed again to decrypt the data key. See [Decrypting a data key with an encryption context](encryption.md#decryption-with-context).',
  ],
  input: { KeyId: exampleKeyOrAlias, KeySpec: 'AES_256', EncryptionContext: encryptionContext },
  subject: 'dataKey',
  reads: { CiphertextBlob: 'encryptedKey' },
  world: oneKey,
  result: {
    CiphertextBlob: new AnsweredCiphertext(exampleCiphertext.value, exampleKey.value, { bytes: 32 }),
    KeyId: exampleKey.value,
    KeyMaterialId: keyMaterialId,
  },
  after: 'unchanged',
  failures: failuresOfCryptographicOperations,
});

const generateRandom = defineExample({
  id: 'generate-random',
  operation: 'GenerateRandom',
  title: 'Generate random bytes',
  prose: [
    `To get cryptographically secure random bytes, use the ${operationLink('GenerateRandom')} operation. The ${option('GenerateRandom', 'NumberOfBytes')} parameter specifies how many, from ${range('GenerateRandom', 'NumberOfBytes')}. No KMS key is involved.`,
  ],
  input: { NumberOfBytes: 32 },
  reads: { Plaintext: 'randomBytes' },
  world: { keys: [] },
  result: { Plaintext: new Answered(Uint8Array.from({ length: 32 }, (_byte, index) => index)) },
  after: 'unchanged',
  failures: [accessDenied],
});

const generateDataKey = defineExample({
  id: 'generate-data-key',
  operation: 'GenerateDataKey',
  title: 'Generate a data key',
  prose: [
    `To get a ${developerGuide('data key', 'data-keys.html')}, a symmetric key with which you encrypt data outside of AWS KMS, use the ${operationLink('GenerateDataKey')} operation. The result holds two copies of the data key: one in plaintext, and one encrypted under the KMS key that you specify.`,
    'Encrypt your data with the plaintext key, then erase that key from memory as soon as you can. Store the encrypted key with the data. To decrypt the data, first have AWS KMS decrypt the encrypted key. See [Decrypting a data key](encryption.md#decryption).',
    `AWS KMS does not store the data key, and does not encrypt your data with it. The ${ENCRYPTION_SDK} performs all of these steps for you.`,
  ],
  input: { KeyId: exampleKeyOrAlias, KeySpec: 'AES_256' },
  subject: 'dataKey',
  reads: { Plaintext: 'plaintextKey', CiphertextBlob: 'encryptedKey' },
  world: oneKey,
  result: {
    CiphertextBlob: new AnsweredCiphertext(exampleCiphertext.value, exampleKey.value, 'Plaintext'),
    Plaintext: new Answered(Uint8Array.from({ length: 32 }, (_byte, index) => index)),
    KeyId: exampleKey.value,
    KeyMaterialId: keyMaterialId,
  },
  after: 'unchanged',
  failures: failuresOfCryptographicOperations,
});

const describeKey = defineExample({
  id: 'describe-key',
  operation: 'DescribeKey',
  title: 'Describe a KMS key',
  prose: [
    `To get the details of a KMS key, such as its ARN, its ${developerGuide('key state', 'key-state.html')}, and its key usage, use the ${operationLink('DescribeKey')} operation. You can specify the key by its ${keyIdentifiers('DescribeKey', 'KeyId')}.`,
    `The result does not include the aliases of the key. To get them, use the ${operationLink('ListAliases')} operation. See [Listing aliases](aliases.md#list-aliases).`,
  ],
  input: { KeyId: exampleKeyOrAlias },
  world: { keys: [{ arn: exampleKey.value, description }] },
  result: {
    KeyMetadata: { ...metadata, KeyId: keyIdOf(exampleKey.value), Arn: exampleKey.value },
  },
  after: 'unchanged',
  failures: failuresOfReading,
});

const listKeys = defineExample({
  id: 'list-keys',
  operation: 'ListKeys',
  title: 'List the KMS keys in an account',
  prose: [
    `To get the key ID and the key ARN of every KMS key in your account and Region, use the ${operationLink('ListKeys')} operation. For what these identify, see ${developerGuide('Key identifiers (KeyId)', 'concepts.html#key-id')}.`,
    paged('keys'),
  ],
  input: {},
  paged: true,
  world: { keys: manyKeys.map((arn) => ({ arn })) },
  result: { Keys: manyKeys.map((arn) => ({ KeyId: keyIdOf(arn), KeyArn: arn })), Truncated: false },
  after: 'unchanged',
  failures: [accessDenied],
});

const enableKey = defineExample({
  id: 'enable-key',
  operation: 'EnableKey',
  title: 'Enable a KMS key',
  prose: [
    `To make a disabled KMS key usable again, use the ${operationLink('EnableKey')} operation. It returns nothing. You cannot enable a key that is scheduled for deletion. Cancel the deletion first. See [Canceling the deletion of a KMS key](deletion.md#cancel-key-deletion).`,
  ],
  input: { KeyId: exampleKey },
  world: { keys: [{ arn: exampleKey.value, state: 'Disabled' }] },
  result: {},
  after: { keys: { [exampleKey.value]: { state: 'Enabled' } } },
  failures: [noSuchKey, keyPendingDeletion],
});

const disableKey = defineExample({
  id: 'disable-key',
  operation: 'DisableKey',
  title: 'Disable a KMS key',
  prose: [
    `To prevent the use of a KMS key without deleting it, use the ${operationLink('DisableKey')} operation. It returns nothing. ${developerGuide('Cryptographic operations', 'kms-cryptography.html#cryptographic-operations')} with a disabled key fail, including decryption. You can still view the key and manage its policies, aliases, and tags, and you can enable it again at any time.`,
    `Data keys that were decrypted earlier keep working outside of AWS KMS, for example in AWS services that still hold them. See ${developerGuide('How unusable KMS keys affect data keys', 'unusable-kms-keys.html')}. You can disable only customer managed keys, not AWS managed keys.`,
  ],
  input: { KeyId: exampleKey },
  world: oneKey,
  result: {},
  after: { keys: { [exampleKey.value]: { state: 'Disabled' } } },
  failures: [noSuchKey, keyPendingDeletion],
});

export const keys: Page = {
  id: 'keys',
  anchor: 'programming-keys',
  title: 'Working with keys',
  prose: [
    `The examples in this topic create, view, list, edit, enable, and disable ${developerGuide('KMS keys', 'concepts.html')}, and generate data keys and random bytes.`,
  ],
  sections: [
    { anchor: 'creating-keys', title: 'Creating a KMS key', examples: [createKey] },
    { anchor: 'creating-keys-with-tags', title: 'Creating a KMS key with tags', examples: [createKeyWithTags] },
    {
      anchor: 'generate-datakeys',
      title: 'Generating a data key',
      examples: [generateDataKey, generateDataKeyWithoutPlaintext],
    },
    { anchor: 'generate-random', title: 'Generating random bytes', examples: [generateRandom] },
    { anchor: 'describing-keys', title: 'Viewing a KMS key', examples: [describeKey] },
    { anchor: 'listing-keys', title: 'Listing KMS keys', examples: [listKeys] },
    {
      anchor: 'update-key-description',
      title: 'Editing the description of a KMS key',
      examples: [updateKeyDescription],
    },
    { anchor: 'enable-keys', title: 'Enabling a KMS key', examples: [enableKey] },
    { anchor: 'disable-keys', title: 'Disabling a KMS key', examples: [disableKey] },
  ],
};
