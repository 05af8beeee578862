// Try a template
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const description =
  '"two" \'one\' ‘smart’ `tick` \\u0041 $KeyId #{key_id} {$x}\t\u200b\xa0\x85🔑\x01';

const command = new CreateKeyCommand({ Description: description });
const response = await kmsClient.send(command);
const keyMetadata = response.KeyMetadata;
