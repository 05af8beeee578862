// node get-key-rotation-status.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Get the rotation status of a KMS key
import { GetKeyRotationStatusCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const command = new GetKeyRotationStatusCommand({ KeyId: keyId });
const response = await kmsClient.send(command);
const isRotated = response.KeyRotationEnabled;

console.log('KeyRotationEnabled:', isRotated);
