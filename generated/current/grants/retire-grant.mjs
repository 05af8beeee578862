// Retire a grant
import { RetireGrantCommand } from '@aws-sdk/client-kms';

// Replace the following example grant token with a valid one
const grantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE';

const command = new RetireGrantCommand({ GrantToken: grantToken });
await kmsClient.send(command);
