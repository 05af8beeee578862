// Try a template
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
SdkBytes plaintext = SdkBytes.fromByteArray(new byte[] { 7 });
Map<String, String> encryptionContext = Map.of();
List<String> grantTokens = List.of();

EncryptRequest request = EncryptRequest.builder()
    .keyId(keyId)
    .plaintext(plaintext)
    .encryptionContext(encryptionContext)
    .grantTokens(grantTokens)
    .build();
EncryptResponse response = kmsClient.encrypt(request);
SdkBytes ciphertextBlob = response.ciphertextBlob();
