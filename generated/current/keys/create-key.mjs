// Create a KMS key
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const desc = 'Key for protecting critical data';

const command = new CreateKeyCommand({ Description: desc });
const response = await kmsClient.send(command);
const keyMetadata = response.KeyMetadata;
