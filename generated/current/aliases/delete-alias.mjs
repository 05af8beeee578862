// Delete an alias for a KMS key
import { DeleteAliasCommand } from '@aws-sdk/client-kms';

// Replace the following example alias name with a valid alias name
const AliasName = 'alias/projectKey1';

const command = new DeleteAliasCommand({ AliasName });
await kmsClient.send(command);
