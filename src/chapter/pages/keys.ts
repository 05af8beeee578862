import type { KeyMetadata } from '@aws-sdk/client-kms';
import { Answered, AnsweredCiphertext } from '../../model/answered.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { tagList } from '../../model/world.ts';
import { CLIENT_NOTE, developerGuide, ENCRYPTION_SDK, operationLink } from '../links.ts';
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

/** More keys than the limit lets into two pages. */
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
    `To create a ${developerGuide('KMS key', 'concepts.html')}, use the ${operationLink('CreateKey')} operation. All parameters are optional. Without them, AWS KMS creates a symmetric encryption key with the ${developerGuide('default key policy', 'key-policy-default.html')}. The result holds the ID and the ARN of the new key.`,
    `The description can appear in AWS CloudTrail logs, so it must not hold secrets. To give the key a friendly name, create an alias. See [Working with aliases](aliases.md).`,
    CLIENT_NOTE,
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
    `A new KMS key can get tags at once, with the \`Tags\` parameter. Who creates the key then also needs the \`kms:TagResource\` permission, from an IAM policy. To change tags later, see [Working with tags](tags.md).`,
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
    `To give a KMS key another description, use the ${operationLink('UpdateKeyDescription')} operation. It returns nothing. An empty description deletes the one that there is. To read it, use the ${operationLink('DescribeKey')} operation.`,
    CLIENT_NOTE,
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
    `To get a data key that is used later, or elsewhere, use the ${operationLink('GenerateDataKeyWithoutPlaintext')} operation. Its result holds the encrypted data key only, so no plaintext key lies about until something needs it and has AWS KMS decrypt it.`,
    `These examples also give an ${developerGuide('encryption context', 'encrypt_context.html')}: names and values that you choose, which are no secret. AWS KMS decrypts the data key only for who gives the same ones. See [Decrypting a data key with an encryption context](encryption.md#decryption-with-context).`,
    CLIENT_NOTE,
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
    `To get random bytes that are fit for cryptography, use the ${operationLink('GenerateRandom')} operation. The \`NumberOfBytes\` parameter says how many, from 1 to 1024. No KMS key is involved.`,
    CLIENT_NOTE,
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
    `To get a ${developerGuide('data key', 'data-keys.html')}, a symmetric key with which you encrypt data outside of AWS KMS, use the ${operationLink('GenerateDataKey')} operation. The result holds the data key twice: in plaintext, and encrypted under the KMS key that you name. You can name it by its alias, too.`,
    'Encrypt your data with the plaintext key, and erase that key from memory as soon as you can. Keep the encrypted key with the data. To read the data again, have AWS KMS decrypt the encrypted key. See [Decrypting a data key](encryption.md#decryption).',
    `AWS KMS keeps no copy of the data key, and does not encrypt your data with it. The ${ENCRYPTION_SDK} does all of these steps for you.`,
    CLIENT_NOTE,
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
    `To get the details of a KMS key, such as its ARN, its ${developerGuide('key state', 'key-state.html')} and what it can be used for, use the ${operationLink('DescribeKey')} operation. You can name the key by its key ID, key ARN, alias name or alias ARN.`,
    `The result says nothing of the aliases of the key. To get them, use the ${operationLink('ListAliases')} operation. See [Listing aliases](aliases.md#list-aliases).`,
    CLIENT_NOTE,
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
  title: 'List KMS keys in this account',
  prose: [
    `To get the key ID and the key ARN of every KMS key in your account and Region, use the ${operationLink('ListKeys')} operation. To find out what a key ID and a key ARN are, see ${developerGuide('Key identifiers (KeyId)', 'concepts.html#key-id')}.`,
    'AWS KMS returns long lists in pages. These examples get all of them. The optional `Limit` parameter sets how many keys a page holds at most. It does not shorten the whole list.',
    CLIENT_NOTE,
  ],
  input: { Limit: 10 },
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
    `To make a disabled KMS key usable again, use the ${operationLink('EnableKey')} operation. It returns nothing. A key that is scheduled for deletion can't be enabled: cancel the deletion first.`,
    CLIENT_NOTE,
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
    `To keep a KMS key from being used, without deleting it, use the ${operationLink('DisableKey')} operation. It returns nothing. ${developerGuide('Cryptographic operations', 'kms-cryptography.html#cryptographic-operations')} with a disabled key fail, also those that decrypt. The key, its policy and its aliases remain, and you can enable it at any time.`,
    CLIENT_NOTE,
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
    `The examples in this topic create, view, list, edit, enable and disable ${developerGuide('KMS keys', 'concepts.html')}, and generate data keys and random bytes.`,
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
    { anchor: 'listing-keys', title: 'Getting key IDs and key ARNs of KMS keys', examples: [listKeys] },
    {
      anchor: 'update-key-description',
      title: 'Editing the description of a KMS key',
      examples: [updateKeyDescription],
    },
    { anchor: 'enable-keys', title: 'Enabling KMS keys', examples: [enableKey] },
    { anchor: 'disable-keys', title: 'Disabling KMS keys', examples: [disableKey] },
  ],
};
