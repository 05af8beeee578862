// Try a template
import { ImportKeyMaterialCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with a valid key ID or key ARN
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const importToken = Buffer.from([1]);
const encryptedKeyMaterial = Buffer.from([2]);
const validTo = new Date('2026-01-05T09:08:07Z');

const command = new ImportKeyMaterialCommand({
  KeyId: keyId,
  ImportToken: importToken,
  EncryptedKeyMaterial: encryptedKeyMaterial,
  ValidTo: validTo,
});
const response = await kmsClient.send(command);
