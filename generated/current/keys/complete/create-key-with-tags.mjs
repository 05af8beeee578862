// node create-key-with-tags.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Create a KMS key with tags
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const Description = 'Key for protecting critical data';
const Tags = [
  { TagKey: 'Department', TagValue: 'Finance' },
  { TagKey: 'CostCenter', TagValue: '87654' },
];

const command = new CreateKeyCommand({ Description, Tags });
const response = await kmsClient.send(command);

console.log('Arn:', response.KeyMetadata.Arn);
console.log('Description:', response.KeyMetadata.Description);
console.log('KeyState:', response.KeyMetadata.KeyState);
console.log('KeySpec:', response.KeyMetadata.KeySpec);
console.log('KeyUsage:', response.KeyMetadata.KeyUsage);
