// node re-encrypt-with-encryption-context.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Re-encrypt a data key with an encryption context
import { ReEncryptCommand } from '@aws-sdk/client-kms';

// Replace the following example ciphertext with one of your own
const ciphertextBlob = Buffer.from(
  'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE',
  'base64',
);
// Replace the following example key ARN with a valid key ID or key ARN
const sourceKeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const sourceEncryptionContext = { Department: 'Finance', Purpose: 'Payroll' };
// Replace the following example key ARN with any valid key identifier
const destinationKeyId =
  'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321';
const destinationEncryptionContext = { Department: 'Finance', Purpose: 'Billing' };

const command = new ReEncryptCommand({
  CiphertextBlob: ciphertextBlob,
  SourceKeyId: sourceKeyId,
  SourceEncryptionContext: sourceEncryptionContext,
  DestinationKeyId: destinationKeyId,
  DestinationEncryptionContext: destinationEncryptionContext,
});
const response = await kmsClient.send(command);
const destinationCiphertextBlob = response.CiphertextBlob;

console.log('CiphertextBlob:', destinationCiphertextBlob.length, 'bytes');
