// node handle-denied-access.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Handle denied access
import { DisableKeyCommand, KMSServiceException } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const command = new DisableKeyCommand({ KeyId: keyId });
try {
  await kmsClient.send(command);
} catch (error) {
  if (!(error instanceof KMSServiceException) || error.name !== 'AccessDeniedException')
    throw error;
  console.log('Access to the KMS key is denied.');
}
