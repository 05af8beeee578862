// node get-key-policy.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Get the key policy of a KMS key
import { GetKeyPolicyCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const policyName = 'default';

const command = new GetKeyPolicyCommand({ KeyId: keyId, PolicyName: policyName });
const response = await kmsClient.send(command);
const policy = response.Policy;

console.log('Policy:', policy);
