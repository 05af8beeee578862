// Try a template
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
SdkBytes message = SdkBytes.fromByteArray(new byte[] { 1, 2 });

EncryptRequest request = EncryptRequest.builder().keyId(keyId).plaintext(message).build();
EncryptResponse response = kmsClient.encrypt(request);
SdkBytes ciphertext = response.ciphertextBlob();
