// Encrypt a small secret with an encryption context
//
// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const Plaintext = Buffer.from('example-database-password');
const EncryptionContext = { Department: 'Finance', Purpose: 'Payroll' };

let ciphertext;
kmsClient.encrypt({ KeyId, Plaintext, EncryptionContext }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  ciphertext = data.CiphertextBlob;
});
