// Retire a grant
import { RetireGrantCommand } from '@aws-sdk/client-kms';

// Replace the following example grant token with a valid one
const GrantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE';

const command = new RetireGrantCommand({ GrantToken });
await kmsClient.send(command);
