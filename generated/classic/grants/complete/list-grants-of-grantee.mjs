// node list-grants-of-grantee.mjs

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

// List the grants on a KMS key by grantee
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example role ARN with a valid one
const GranteePrincipal = 'arn:aws:iam::111122223333:role/test-engineer';

const grants = [];
function listGrants(Marker) {
  kmsClient.listGrants({ KeyId, GranteePrincipal, Marker }, (err, data) => {
    if (err) {
      console.error(err);
      return;
    }
    grants.push(...data.Grants);
    if (data.Truncated) {
      listGrants(data.NextMarker);
    } else {
      console.log(grants);
    }
  });
}
listGrants();
