// node create-grant.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Create a grant
import { CreateGrantCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example role ARN with a valid one
const granteePrincipal = 'arn:aws:iam::111122223333:role/test-engineer';
// Replace the following example role ARN with a valid one
const retiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator';
const operations = ['GenerateDataKey', 'Decrypt'];
const name = 'test-engineer-data-keys';

const command = new CreateGrantCommand({
  KeyId: keyId,
  GranteePrincipal: granteePrincipal,
  RetiringPrincipal: retiringPrincipal,
  Operations: operations,
  Name: name,
});
const response = await kmsClient.send(command);

console.log('GrantToken:', response.GrantToken);
console.log('GrantId:', response.GrantId);
