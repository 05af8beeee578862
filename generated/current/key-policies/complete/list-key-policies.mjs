// node list-key-policies.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// List the key policies of a KMS key
import { ListKeyPoliciesCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const command = new ListKeyPoliciesCommand({ KeyId: keyId });
const response = await kmsClient.send(command);
const policyNames = response.PolicyNames;

for (const item of policyNames) {
  console.log('PolicyNames:', item);
}
