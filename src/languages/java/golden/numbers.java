// Try a template
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int numberOfBytes = 64;
boolean dryRun = true;

GenerateDataKeyRequest request = GenerateDataKeyRequest.builder()
    .keyId(keyId)
    .numberOfBytes(numberOfBytes)
    .dryRun(dryRun)
    .build();
GenerateDataKeyResponse response = kmsClient.generateDataKey(request);
