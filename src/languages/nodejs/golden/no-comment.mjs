// Try a template
import { GetKeyPolicyCommand } from '@aws-sdk/client-kms';

const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const command = new GetKeyPolicyCommand({ KeyId: keyId });
const response = await kmsClient.send(command);
const policy = response.Policy;
