// Decrypt a data key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example ciphertext with one of your own
SdkBytes ciphertext = SdkBytes.fromByteArray(
    Base64.getDecoder().decode("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE")
);

DecryptRequest request = DecryptRequest.builder().keyId(keyId).ciphertextBlob(ciphertext).build();
DecryptResponse response = kmsClient.decrypt(request);
SdkBytes plaintext = response.plaintext();
