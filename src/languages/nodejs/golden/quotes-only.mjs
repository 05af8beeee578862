// Try a template
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const Description = 'It\'s "quoted" and $not \\ #{replaced} ’';

const command = new CreateKeyCommand({ Description });
const response = await kmsClient.send(command);
