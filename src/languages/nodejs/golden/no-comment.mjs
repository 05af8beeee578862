// Try a template
import { GetKeyPolicyCommand } from '@aws-sdk/client-kms';

const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const command = new GetKeyPolicyCommand({ KeyId });
const response = await kmsClient.send(command);
