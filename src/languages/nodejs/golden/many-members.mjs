// Try a template
import { CreateGrantCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example user ARN with a valid one
const granteePrincipal = 'arn:aws:iam::111122223333:user/ExampleUser';
// Replace the following example account ARN with the ARN of your account
const retiringPrincipal = 'arn:aws:iam::111122223333:root';
const operations = ['Encrypt', 'Decrypt', 'GenerateDataKeyWithoutPlaintext'];
const grantTokens = ['ExampleGrantToken'];
const name = 'ExampleGrant';
const dryRun = false;

const command = new CreateGrantCommand({
  KeyId: keyId,
  GranteePrincipal: granteePrincipal,
  RetiringPrincipal: retiringPrincipal,
  Operations: operations,
  GrantTokens: grantTokens,
  Name: name,
  DryRun: dryRun,
});
const response = await kmsClient.send(command);
