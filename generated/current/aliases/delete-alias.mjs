// Delete an alias
import { DeleteAliasCommand } from '@aws-sdk/client-kms';

// Replace the following example alias name with a valid alias name
const aliasName = 'alias/projectKey1';

const command = new DeleteAliasCommand({ AliasName: aliasName });
await kmsClient.send(command);
