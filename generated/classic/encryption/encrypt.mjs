// Encrypt a small secret
//
// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const Plaintext = Buffer.from('example-database-password');

let ciphertext;
kmsClient.encrypt({ KeyId, Plaintext }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  ciphertext = data.CiphertextBlob;
});
