// node list-retirable-grants.mjs

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

// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
const RetiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator';

const grants = [];
function listRetirableGrants(Marker) {
  kmsClient.listRetirableGrants({ RetiringPrincipal, Marker }, (err, data) => {
    if (err) {
      console.error(err);
      return;
    }
    grants.push(...data.Grants);
    if (data.Truncated) {
      listRetirableGrants(data.NextMarker);
    } else {
      console.log(grants);
    }
  });
}
listRetirableGrants();
