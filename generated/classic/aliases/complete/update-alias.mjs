// node update-alias.mjs

// Create an AWS KMS client
import { KMS } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMS({ region: 'us-west-2' });

// A callback doesn't end the program, whatever it gets: this tells what came of the call.
kmsClient.middlewareStack.add(
  (next) => async (args) => {
    try {
      const result = await next(args);
      console.log('UpdateAlias has succeeded.');
      return result;
    } catch (error) {
      process.exitCode = 1;
      throw error;
    }
  },
  { step: 'initialize' },
);

// Update an alias
//
// Replace the following example alias name with a valid alias name
const AliasName = 'alias/projectKey1';
// Replace the following example key ARN with a valid key ID or key ARN
const TargetKeyId = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321';

kmsClient.updateAlias({ AliasName, TargetKeyId }, (err) => {
  if (err) console.error(err);
});
