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
