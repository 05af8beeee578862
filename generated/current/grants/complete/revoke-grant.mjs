// node revoke-grant.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Revoke a grant on a KMS key
import { RevokeGrantCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example grant ID with a valid one
const grantId = '0c237476b39f8bc44e45212e08498fbe3151305030726c0590dd8d3e9f3d6a60';

const command = new RevokeGrantCommand({ KeyId: keyId, GrantId: grantId });
await kmsClient.send(command);

console.log('RevokeGrant has succeeded.');
