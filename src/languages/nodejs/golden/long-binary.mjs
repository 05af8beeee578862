// Try a template
import { DecryptCommand } from '@aws-sdk/client-kms';

// Replace the following example ciphertext with a valid one
const ciphertextBlob = Buffer.from(
  'ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==',
  'base64',
);

const command = new DecryptCommand({ CiphertextBlob: ciphertextBlob });
const response = await kmsClient.send(command);
