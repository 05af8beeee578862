// Decrypt a data key
//
// Replace the following example key ARN with a valid key ID or key ARN
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example ciphertext with one of your own
const CiphertextBlob = Buffer.from(
  'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE',
  'base64',
);

let plaintext;
kmsClient.decrypt({ KeyId, CiphertextBlob }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  plaintext = data.Plaintext;
});
