// Create a KMS key
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const Description = 'Key for protecting critical data';

const command = new CreateKeyCommand({ Description });
const response = await kmsClient.send(command);
