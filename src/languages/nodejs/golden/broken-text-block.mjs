// Try a template
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const Description = `{
  JSON
"""
'@
’@ \\ \`\${x}
}`;

const command = new CreateKeyCommand({ Description });
const response = await kmsClient.send(command);
