// Generate a data key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
DataKeySpec keySpec = DataKeySpec.AES_256;

GenerateDataKeyRequest dataKeyRequest = GenerateDataKeyRequest.builder()
    .keyId(keyId)
    .keySpec(keySpec)
    .build();
GenerateDataKeyResponse dataKeyResponse = kmsClient.generateDataKey(dataKeyRequest);
SdkBytes plaintextKey = dataKeyResponse.plaintext();
SdkBytes encryptedKey = dataKeyResponse.ciphertextBlob();
