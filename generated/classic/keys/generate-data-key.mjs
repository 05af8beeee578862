// Generate a data key
//
// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const KeySpec = 'AES_256';

let plaintextKey, encryptedKey;
kmsClient.generateDataKey({ KeyId, KeySpec }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  plaintextKey = data.Plaintext;
  encryptedKey = data.CiphertextBlob;
});
