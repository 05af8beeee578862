// node list-keys.mjs

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
      process.exitCode = 1;
      throw error;
    }
  },
  { step: 'initialize' },
);

// List the KMS keys in an account

const keys = [];
function listKeys(Marker) {
  kmsClient.listKeys({ Marker }, (err, data) => {
    if (err) {
      console.error(err);
      return;
    }
    keys.push(...data.Keys);
    if (data.Truncated) {
      listKeys(data.NextMarker);
    } else {
      console.log(keys);
    }
  });
}
listKeys();
