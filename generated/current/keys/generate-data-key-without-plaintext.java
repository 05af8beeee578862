// Generate an encrypted data key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
DataKeySpec keySpec = DataKeySpec.AES_256;
Map<String, String> encryptionContext = Map.of("Department", "Finance", "Purpose", "Payroll");

GenerateDataKeyWithoutPlaintextRequest dataKeyRequest =
    GenerateDataKeyWithoutPlaintextRequest.builder()
        .keyId(keyId)
        .keySpec(keySpec)
        .encryptionContext(encryptionContext)
        .build();
GenerateDataKeyWithoutPlaintextResponse dataKeyResponse = kmsClient.generateDataKeyWithoutPlaintext(
    dataKeyRequest
);
SdkBytes encryptedKey = dataKeyResponse.ciphertextBlob();
