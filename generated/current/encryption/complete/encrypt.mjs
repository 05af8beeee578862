// node encrypt.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Encrypt a data key
import { EncryptCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const Plaintext = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);

const command = new EncryptCommand({ KeyId, Plaintext });
const response = await kmsClient.send(command);
const ciphertext = response.CiphertextBlob;

console.log('CiphertextBlob:', ciphertext.length, 'bytes');
