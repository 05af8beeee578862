import { AnsweredCiphertext } from '../../model/answered.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { CLIENT_NOTE, developerGuide, ENCRYPTION_SDK, operationLink } from '../links.ts';
import { encryptionContext, keyMaterialId, oneKey, twoKeys } from '../worlds.ts';
import {
  failuresOfCryptographicOperations,
  failuresOfDecryption,
  keyPendingDeletion,
  otherEncryptionContext,
} from '../failures.ts';
import { exampleCiphertext, exampleKey, exampleKeyOrAlias, otherKey, otherKeyOrAlias } from '../placeholders.ts';

const plaintext = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);

/** The documented ciphertext stands for this plaintext, encrypted under the first key. */
const ciphertexts = [{ documented: exampleCiphertext.value, key: exampleKey.value, plaintext }];

const CIPHERTEXT_NOTE = `The ciphertext is what ${operationLink('GenerateDataKey')}, ${operationLink('GenerateDataKeyWithoutPlaintext')} or ${operationLink('Encrypt')} returned in the \`CiphertextBlob\` field. It can also be a private key from the \`PrivateKeyCiphertextBlob\` field of ${operationLink('GenerateDataKeyPair')} or ${operationLink('GenerateDataKeyPairWithoutPlaintext')}. The ciphertext in these examples only shows the form: replace it.`;

const encrypt = defineExample({
  id: 'encrypt',
  operation: 'Encrypt',
  title: 'Encrypt a data key',
  prose: [
    `To encrypt up to 4096 bytes under a symmetric encryption KMS key, use the ${operationLink('Encrypt')} operation. For data keys you rarely need it, because ${operationLink('GenerateDataKey')} and ${operationLink('GenerateDataKeyWithoutPlaintext')} return them encrypted. It serves, for example, to encrypt a data key under a KMS key in another Region, before you move the encrypted data there.`,
    `You can bind the ciphertext to an ${developerGuide('encryption context', 'encrypt_context.html')}. To decrypt it, the same context is then needed.`,
    CLIENT_NOTE,
  ],
  input: { KeyId: exampleKeyOrAlias, Plaintext: plaintext },
  reads: { CiphertextBlob: 'ciphertext' },
  world: oneKey,
  result: {
    CiphertextBlob: new AnsweredCiphertext(exampleCiphertext.value, exampleKey.value, plaintext),
    KeyId: exampleKey.value,
    EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
  },
  after: 'unchanged',
  failures: [...failuresOfCryptographicOperations, keyPendingDeletion],
});

const decrypt = defineExample({
  id: 'decrypt',
  operation: 'Decrypt',
  title: 'Decrypt a data key',
  prose: [
    `To decrypt a data key, use the ${operationLink('Decrypt')} operation.`,
    CIPHERTEXT_NOTE,
    'For a symmetric encryption KMS key the `KeyId` parameter is optional, because the ciphertext says which key it needs. Name the key all the same. Decryption then fails if the ciphertext was made under another key, one that you might not trust.',
    'Erase the plaintext key from memory as soon as you no longer need it.',
    CLIENT_NOTE,
  ],
  input: { KeyId: exampleKeyOrAlias, CiphertextBlob: exampleCiphertext },
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
    `A data key that was encrypted with an ${developerGuide('encryption context', 'encrypt_context.html')} can be decrypted only with the same one: the same names with the same values, in any order.`,
  ],
  input: { KeyId: exampleKeyOrAlias, CiphertextBlob: exampleCiphertext, EncryptionContext: encryptionContext },
  variables: { CiphertextBlob: 'ciphertext' },
  reads: { Plaintext: 'plaintext' },
  world: { ...oneKey, ciphertexts: ciphertexts.map((ciphertext) => ({ ...ciphertext, encryptionContext })) },
  result: decrypt.result,
  after: 'unchanged',
  failures: [otherEncryptionContext],
});

const reEncrypt = defineExample({
  id: 're-encrypt',
  operation: 'ReEncrypt',
  title: 'Re-encrypt a data key',
  prose: [
    `To move an encrypted data key from one KMS key to another, use the ${operationLink('ReEncrypt')} operation. AWS KMS decrypts the data key and encrypts it under the new KMS key in one step, so the plaintext never leaves AWS KMS. The caller needs permission for both keys: \`kms:ReEncryptFrom\` for the old one and \`kms:ReEncryptTo\` for the new one.`,
    CIPHERTEXT_NOTE,
    'For a symmetric encryption KMS key the `SourceKeyId` parameter is optional. Name the key all the same: the operation then accepts no ciphertext that was made under another key.',
    CLIENT_NOTE,
  ],
  input: {
    CiphertextBlob: exampleCiphertext,
    SourceKeyId: exampleKeyOrAlias,
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

export const encryption: Page = {
  id: 'encryption',
  anchor: 'programming-encryption',
  title: 'Encrypting and decrypting data keys',
  prose: [
    `The examples in this topic encrypt, decrypt and re-encrypt ${developerGuide('data keys', 'data-keys.html')} with KMS keys.`,
    `These operations are for data keys and other small secrets. To encrypt the data of an application, use the encryption that an AWS service offers, or a library that works on your side, such as the ${ENCRYPTION_SDK} or the [Amazon S3 Encryption Client](https://docs.aws.amazon.com/amazon-s3-encryption-client/latest/developerguide/what-is-s3-encryption-client.html).`,
  ],
  sections: [
    { anchor: 'encryption', title: 'Encrypting a data key', examples: [encrypt] },
    { anchor: 'decryption', title: 'Decrypting a data key', examples: [decrypt] },
    {
      anchor: 'decryption-with-context',
      title: 'Decrypting a data key with an encryption context',
      examples: [decryptWithContext],
    },
    { anchor: 'reencryption', title: 'Re-encrypting a data key under a different KMS key', examples: [reEncrypt] },
  ],
};
