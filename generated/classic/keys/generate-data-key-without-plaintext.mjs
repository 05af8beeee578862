// Generate an encrypted data key
//
// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const KeySpec = 'AES_256';
const EncryptionContext = { Department: 'Finance', Purpose: 'Payroll' };

let encryptedKey;
kmsClient.generateDataKeyWithoutPlaintext({ KeyId, KeySpec, EncryptionContext }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  encryptedKey = data.CiphertextBlob;
});
