// Generate an encrypted data key
import { GenerateDataKeyWithoutPlaintextCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with any valid key identifier
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const keySpec = 'AES_256';
const encryptionContext = { Department: 'Finance', Purpose: 'Payroll' };

const command = new GenerateDataKeyWithoutPlaintextCommand({
  KeyId: keyId,
  KeySpec: keySpec,
  EncryptionContext: encryptionContext,
});
const response = await kmsClient.send(command);
const encryptedKey = response.CiphertextBlob;
