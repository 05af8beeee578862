// Try a template
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const Description = `First line, with $name and #{name}

  an indented "line"
last line`;

const command = new CreateKeyCommand({ Description });
const response = await kmsClient.send(command);
