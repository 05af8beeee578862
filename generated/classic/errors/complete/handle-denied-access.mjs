// node handle-denied-access.mjs

// Create an AWS KMS client
import { KMS } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMS({ region: 'us-west-2' });

// A callback doesn't end the program, whatever it gets: this tells what came of the call.
kmsClient.middlewareStack.add(
  (next) => async (args) => {
    try {
      return await next(args);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'AccessDeniedException') process.exitCode = 1;
      throw error;
    }
  },
  { step: 'initialize' },
);

// Handle denied access
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

kmsClient.disableKey({ KeyId }, (err) => {
  if (err?.name === 'AccessDeniedException') {
    console.log('Access to the KMS key is denied.');
  } else if (err) {
    console.error(err);
  }
});
