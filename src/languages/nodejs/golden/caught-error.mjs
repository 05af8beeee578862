// Try a template
import { EnableKeyCommand, NotFoundException } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const command = new EnableKeyCommand({ KeyId: keyId });
try {
  await kmsClient.send(command);
} catch (error) {
  if (!(error instanceof NotFoundException)) throw error;
  console.log('There is no such "key".');
}
