// node enable-key-rotation.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Enable automatic rotation of a KMS key
import { EnableKeyRotationCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const rotationPeriodInDays = 180;

const command = new EnableKeyRotationCommand({
  KeyId: keyId,
  RotationPeriodInDays: rotationPeriodInDays,
});
await kmsClient.send(command);

console.log('EnableKeyRotation has succeeded.');
