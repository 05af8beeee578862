// Encrypt a small secret with an encryption context
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
SdkBytes plaintext = SdkBytes.fromUtf8String("example-database-password");
Map<String, String> encryptionContext = Map.of("Department", "Finance", "Purpose", "Payroll");

EncryptRequest request = EncryptRequest.builder()
    .keyId(keyId)
    .plaintext(plaintext)
    .encryptionContext(encryptionContext)
    .build();
EncryptResponse response = kmsClient.encrypt(request);
SdkBytes ciphertext = response.ciphertextBlob();
