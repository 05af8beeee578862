// Try a template
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Integer numberOfBytes = 64;
Boolean dryRun = true;

GenerateDataKeyRequest req = new GenerateDataKeyRequest()
    .withKeyId(keyId)
    .withNumberOfBytes(numberOfBytes)
    .withDryRun(dryRun);
GenerateDataKeyResult result = kmsClient.generateDataKey(req);
