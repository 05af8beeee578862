// Try a template
import { CreateGrantCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example user ARN with a valid one
const GranteePrincipal = 'arn:aws:iam::111122223333:user/ExampleUser';
// Replace the following example account ARN with the ARN of your account
const RetiringPrincipal = 'arn:aws:iam::111122223333:root';
const Operations = ['Encrypt', 'Decrypt', 'GenerateDataKeyWithoutPlaintext'];
const GrantTokens = ['ExampleGrantToken'];
const Name = 'ExampleGrant';
const DryRun = false;

const command = new CreateGrantCommand({
  KeyId,
  GranteePrincipal,
  RetiringPrincipal,
  Operations,
  GrantTokens,
  Name,
  DryRun,
});
const response = await kmsClient.send(command);
