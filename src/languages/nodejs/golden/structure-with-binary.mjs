// Try a template
import { DecryptCommand } from '@aws-sdk/client-kms';

// Replace the following example ciphertext with a valid one
const ciphertextBlob = Buffer.from(
  'ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==',
  'base64',
);
const recipient = {
  KeyEncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
  AttestationDocument: Buffer.from('AAECAwQFBgcICQoLDA0ODxAREhM=', 'base64'),
};

const command = new DecryptCommand({ CiphertextBlob: ciphertextBlob, Recipient: recipient });
const response = await kmsClient.send(command);
