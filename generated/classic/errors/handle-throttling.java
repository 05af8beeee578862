// Handle throttling
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

EnableKeyRotationRequest req = new EnableKeyRotationRequest().withKeyId(keyId);
try {
    kmsClient.enableKeyRotation(req);
} catch (AWSKMSException e) {
    if (!"ThrottlingException".equals(e.getErrorCode())) {
        throw e;
    }
    System.out.println("AWS KMS throttles the requests.");
}
