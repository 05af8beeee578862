// Try a template
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const description = `{
  JSON
"""
'@
’@ \\ \`\${x}
}`;

const command = new CreateKeyCommand({ Description: description });
const response = await kmsClient.send(command);
const keyMetadata = response.KeyMetadata;
