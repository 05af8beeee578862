// Handle a missing KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

EnableKeyRequest request = EnableKeyRequest.builder().keyId(keyId).build();
try {
    kmsClient.enableKey(request);
} catch (NotFoundException e) {
    System.out.println("The KMS key does not exist.");
}
