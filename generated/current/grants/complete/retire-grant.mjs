// node retire-grant.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Retire a grant
import { RetireGrantCommand } from '@aws-sdk/client-kms';

// Replace the following example grant token with a valid one
const grantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE';

const command = new RetireGrantCommand({ GrantToken: grantToken });
await kmsClient.send(command);

console.log('RetireGrant has succeeded.');
