// Decrypt a data key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example ciphertext with one of your own
ByteBuffer ciphertext = ByteBuffer.wrap(
    Base64.getDecoder().decode("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE")
);

DecryptRequest req = new DecryptRequest().withKeyId(keyId).withCiphertextBlob(ciphertext);
ByteBuffer plaintext = kmsClient.decrypt(req).getPlaintext();
