// Decrypt a data key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example ciphertext with one of your own
MemoryStream ciphertext = new MemoryStream(Convert.FromBase64String("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE"));

DecryptRequest decryptRequest = new DecryptRequest()
{
    KeyId = keyId,
    CiphertextBlob = ciphertext
};
MemoryStream plaintext = kmsClient.Decrypt(decryptRequest).Plaintext;
