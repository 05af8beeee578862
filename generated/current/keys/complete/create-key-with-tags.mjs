// node create-key-with-tags.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Create a KMS key with tags
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const desc = 'Key for protecting critical data';
const tags = [
  { TagKey: 'Department', TagValue: 'Finance' },
  { TagKey: 'CostCenter', TagValue: '87654' },
];

const command = new CreateKeyCommand({ Description: desc, Tags: tags });
const response = await kmsClient.send(command);
const keyMetadata = response.KeyMetadata;

console.log('Arn:', keyMetadata.Arn);
console.log('Description:', keyMetadata.Description);
console.log('KeyState:', keyMetadata.KeyState);
console.log('KeySpec:', keyMetadata.KeySpec);
console.log('KeyUsage:', keyMetadata.KeyUsage);
