// Generate an encrypted data key
import { GenerateDataKeyWithoutPlaintextCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const KeySpec = 'AES_256';
const EncryptionContext = { Department: 'Finance', Purpose: 'Payroll' };

const command = new GenerateDataKeyWithoutPlaintextCommand({ KeyId, KeySpec, EncryptionContext });
const response = await kmsClient.send(command);
const encryptedKey = response.CiphertextBlob;
