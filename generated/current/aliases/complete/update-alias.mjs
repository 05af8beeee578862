// node update-alias.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Update an alias
import { UpdateAliasCommand } from '@aws-sdk/client-kms';

// Replace the following example alias name with a valid alias name
const aliasName = 'alias/projectKey1';
// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321';

const command = new UpdateAliasCommand({ AliasName: aliasName, TargetKeyId: keyId });
await kmsClient.send(command);

console.log('UpdateAlias has succeeded.');
