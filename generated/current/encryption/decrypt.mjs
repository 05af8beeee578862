// Decrypt a data key
import { DecryptCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example ciphertext with one of your own
const ciphertext = Buffer.from(
  'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE',
  'base64',
);

const command = new DecryptCommand({ KeyId: keyId, CiphertextBlob: ciphertext });
const response = await kmsClient.send(command);
const plaintext = response.Plaintext;
