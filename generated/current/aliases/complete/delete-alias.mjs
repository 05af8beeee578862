// node delete-alias.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Delete an alias
import { DeleteAliasCommand } from '@aws-sdk/client-kms';

// Replace the following example alias name with a valid alias name
const aliasName = 'alias/projectKey1';

const command = new DeleteAliasCommand({ AliasName: aliasName });
await kmsClient.send(command);

console.log('DeleteAlias has succeeded.');
