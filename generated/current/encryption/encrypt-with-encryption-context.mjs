// Encrypt a small secret with an encryption context
import { EncryptCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with any valid key identifier
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const plaintext = Buffer.from('example-database-password');
const encryptionContext = { Department: 'Finance', Purpose: 'Payroll' };

const command = new EncryptCommand({
  KeyId: keyId,
  Plaintext: plaintext,
  EncryptionContext: encryptionContext,
});
const response = await kmsClient.send(command);
const ciphertext = response.CiphertextBlob;
