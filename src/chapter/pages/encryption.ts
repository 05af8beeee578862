import { AnsweredCiphertext } from '../../model/answered.ts';
import { action, longest, option } from '../../api/said.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { developerGuide, ENCRYPTION_SDK, operationLink } from '../links.ts';
import { encryptionContext, keyMaterialId, oneKey, twoKeys } from '../worlds.ts';
import {
  failuresOfCryptographicOperations,
  failuresOfDecryption,
  keyDisabled,
  keyPendingDeletion,
  otherEncryptionContext,
} from '../failures.ts';
import {
  exampleCiphertext,
  exampleKey,
  exampleKeyOrAlias,
  otherKey,
  otherKeyOrAlias,
  exampleSourceKey,
} from '../placeholders.ts';

const plaintext = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);

/** The documented ciphertext stands for this plaintext, encrypted under the first key. */
const ciphertexts = [{ documented: exampleCiphertext.value, key: exampleKey.value, plaintext }];
const ciphertextsWithContext = ciphertexts.map((ciphertext) => ({ ...ciphertext, encryptionContext }));

const newEncryptionContext = { Department: 'Finance', Purpose: 'Billing' };

/** A secret that fits into one request. */
const secret = new TextEncoder().encode('example-database-password');

/** When keys must be named to decrypt, as the API Reference says it. */
const ASYMMETRIC = 'the ciphertext was encrypted under an asymmetric KMS key';

const encrypt = defineExample({
  id: 'encrypt',
  operation: 'Encrypt',
  title: 'Encrypt a small secret',
  prose: [
    `To encrypt a small secret, such as a password, under a KMS key, use the ${operationLink('Encrypt')} operation. With a symmetric encryption KMS key it encrypts up to ${longest('Encrypt', 'Plaintext')} bytes. Data keys do not need this operation, because ${operationLink('GenerateDataKey')} and ${operationLink('GenerateDataKeyWithoutPlaintext')} return them encrypted.`,
  ],
  input: { KeyId: exampleKeyOrAlias, Plaintext: secret },
  reads: { CiphertextBlob: 'ciphertext' },
  world: oneKey,
  result: {
    CiphertextBlob: new AnsweredCiphertext(exampleCiphertext.value, exampleKey.value, secret),
    KeyId: exampleKey.value,
    EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
  },
  after: 'unchanged',
  failures: [...failuresOfCryptographicOperations, keyPendingDeletion],
});

const encryptWithContext = defineExample({
  id: 'encrypt-with-encryption-context',
  operation: 'Encrypt',
  title: 'Encrypt a small secret with an encryption context',
  prose: [
    `An ${developerGuide('encryption context', 'encrypt_context.html')} is a set of name-value pairs that AWS KMS binds to the ciphertext. To decrypt the ciphertext, you need exactly the same pairs, in any order; names and values are case-sensitive. AWS recommends an encryption context, but do not put secrets in it: it is not encrypted, and appears in plaintext in AWS CloudTrail logs.`,
  ],
  input: { KeyId: exampleKeyOrAlias, Plaintext: secret, EncryptionContext: encryptionContext },
  reads: { CiphertextBlob: 'ciphertext' },
  world: oneKey,
  result: encrypt.result,
  after: 'unchanged',
  failures: [keyDisabled],
});

const decrypt = defineExample({
  id: 'decrypt',
  operation: 'Decrypt',
  title: 'Decrypt a data key',
  prose: [
    `To decrypt a data key, or anything else that AWS KMS has encrypted, use the ${operationLink('Decrypt')} operation. The ciphertext is the \`CiphertextBlob\` that ${operationLink('GenerateDataKey')}, ${operationLink('GenerateDataKeyWithoutPlaintext')}, or ${operationLink('Encrypt')} returned. It can also be the \`PrivateKeyCiphertextBlob\` of ${operationLink('GenerateDataKeyPair')} or ${operationLink('GenerateDataKeyPairWithoutPlaintext')}.`,
    `The ${option('Decrypt', 'KeyId', ASYMMETRIC)} parameter is optional when the KMS key is a symmetric encryption key, because AWS KMS finds the key from the ciphertext. Specify it anyway: decryption then fails if the ciphertext was encrypted under a key that you do not intend to use. Use a key ID or key ARN rather than an alias. If the alias is later associated with another KMS key, ciphertexts of the former key can no longer be decrypted by that name.`,
    `If you ${developerGuide('rotate keys manually', 'rotate-keys-manually.html')} by moving an alias, leave out the ${option('Decrypt', 'KeyId', ASYMMETRIC)} parameter, so that ciphertexts of each key can be decrypted.`,
    'Erase the plaintext key from memory as soon as you no longer need it.',
  ],
  input: { KeyId: exampleSourceKey, CiphertextBlob: exampleCiphertext },
  variables: { CiphertextBlob: 'ciphertext' },
  reads: { Plaintext: 'plaintext' },
  world: { ...oneKey, ciphertexts },
  result: {
    KeyId: exampleKey.value,
    Plaintext: plaintext,
    EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    KeyMaterialId: keyMaterialId,
  },
  after: 'unchanged',
  failures: [...failuresOfCryptographicOperations, ...failuresOfDecryption],
});

const decryptWithContext = defineExample({
  id: 'decrypt-with-encryption-context',
  operation: 'Decrypt',
  title: 'Decrypt a data key with an encryption context',
  prose: [
    'To decrypt a data key that was encrypted with an encryption context, specify the same encryption context. With another one, or without one, the request fails.',
  ],
  input: { KeyId: exampleSourceKey, CiphertextBlob: exampleCiphertext, EncryptionContext: encryptionContext },
  variables: { CiphertextBlob: 'ciphertext' },
  reads: { Plaintext: 'plaintext' },
  world: { ...oneKey, ciphertexts: ciphertextsWithContext },
  result: decrypt.result,
  after: 'unchanged',
  failures: [otherEncryptionContext],
});

const reEncrypt = defineExample({
  id: 're-encrypt',
  operation: 'ReEncrypt',
  title: 'Re-encrypt a data key',
  prose: [
    `To encrypt a data key under another KMS key, use the ${operationLink('ReEncrypt')} operation. AWS KMS decrypts the ciphertext and encrypts its plaintext under the new KMS key in one step, so the plaintext never leaves AWS KMS. The caller needs permission for both keys: ${action('ReEncrypt', { place: 'on the source KMS key', policy: 'key policy' })} for the source key and ${action('ReEncrypt', { place: 'on the destination KMS key', policy: 'key policy' })} for the destination key.`,
    'The old ciphertext stays valid: whoever has it, and can use the source key, can still decrypt it. If a plaintext data key might have been exposed, re-encrypting it does not help: encrypt the data again under a new data key.',
    `The ${option('ReEncrypt', 'SourceKeyId', ASYMMETRIC)} parameter is optional when the source key is a symmetric encryption key. Specify its key ID or key ARN anyway, for the reasons given in [Decrypting a data key](#decryption).`,
  ],
  input: {
    CiphertextBlob: exampleCiphertext,
    SourceKeyId: exampleSourceKey,
    DestinationKeyId: otherKeyOrAlias,
  },
  reads: { CiphertextBlob: 'destinationCiphertextBlob' },
  world: { ...twoKeys, ciphertexts },
  result: {
    CiphertextBlob: new AnsweredCiphertext(exampleCiphertext.value, otherKey.value, plaintext),
    SourceKeyId: exampleKey.value,
    KeyId: otherKey.value,
    SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    SourceKeyMaterialId: keyMaterialId,
    DestinationKeyMaterialId: keyMaterialId,
  },
  after: 'unchanged',
  failures: [...failuresOfCryptographicOperations, ...failuresOfDecryption],
});

const reEncryptWithContext = defineExample({
  id: 're-encrypt-with-encryption-context',
  operation: 'ReEncrypt',
  title: 'Re-encrypt a data key with an encryption context',
  prose: [
    'The source encryption context must be the one with which the data key was encrypted. The destination encryption context is the one that you need to decrypt the new ciphertext, and can be another one. You can also use `ReEncrypt` with one and the same KMS key, to change only the encryption context.',
  ],
  input: {
    CiphertextBlob: exampleCiphertext,
    SourceKeyId: exampleSourceKey,
    SourceEncryptionContext: encryptionContext,
    DestinationKeyId: otherKeyOrAlias,
    DestinationEncryptionContext: newEncryptionContext,
  },
  reads: { CiphertextBlob: 'destinationCiphertextBlob' },
  world: { ...twoKeys, ciphertexts: ciphertextsWithContext },
  result: reEncrypt.result,
  after: 'unchanged',
  failures: [otherEncryptionContext],
});

export const encryption: Page = {
  id: 'encryption',
  anchor: 'programming-encryption',
  title: 'Encrypting and decrypting',
  prose: [
    `The examples in this topic encrypt small secrets, and decrypt and re-encrypt ${developerGuide('data keys', 'data-keys.html')}, with KMS keys.`,
    `To encrypt larger amounts of data, use the encryption that an AWS service offers, or a client-side library such as the ${ENCRYPTION_SDK} or the [Amazon S3 Encryption Client](https://docs.aws.amazon.com/amazon-s3-encryption-client/latest/developerguide/what-is-s3-encryption-client.html).`,
  ],
  sections: [
    { anchor: 'encryption', title: 'Encrypting a small secret', examples: [encrypt, encryptWithContext] },
    { anchor: 'decryption', title: 'Decrypting a data key', examples: [decrypt] },
    {
      anchor: 'decryption-with-context',
      title: 'Decrypting a data key with an encryption context',
      examples: [decryptWithContext],
    },
    {
      anchor: 'reencryption',
      title: 'Re-encrypting a data key under a different KMS key',
      examples: [reEncrypt, reEncryptWithContext],
    },
  ],
};
