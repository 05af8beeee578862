// Try a template
import { EncryptCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const Plaintext = Buffer.from([0, 39, 34, 65, 92, 127, 128, 255]);
const EncryptionContext = { department: 'finance', 'cost-center': '10 "north"' };

const command = new EncryptCommand({ KeyId, Plaintext, EncryptionContext });
const response = await kmsClient.send(command);
