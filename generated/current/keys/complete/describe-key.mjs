// node describe-key.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Describe a KMS key
import { DescribeKeyCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const command = new DescribeKeyCommand({ KeyId });
const response = await kmsClient.send(command);

console.log('Arn:', response.KeyMetadata.Arn);
console.log('Description:', response.KeyMetadata.Description);
console.log('KeyState:', response.KeyMetadata.KeyState);
console.log('KeySpec:', response.KeyMetadata.KeySpec);
console.log('KeyUsage:', response.KeyMetadata.KeyUsage);
