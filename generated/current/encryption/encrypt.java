// Encrypt a small secret
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
SdkBytes plaintext = SdkBytes.fromUtf8String("example-database-password");

EncryptRequest request = EncryptRequest.builder().keyId(keyId).plaintext(plaintext).build();
EncryptResponse response = kmsClient.encrypt(request);
SdkBytes ciphertext = response.ciphertextBlob();
