// Try a template
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const description = `First line, with $name and #{name}

  an indented "line"
last line`;

const command = new CreateKeyCommand({ Description: description });
const response = await kmsClient.send(command);
const keyMetadata = response.KeyMetadata;
