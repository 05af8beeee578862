// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

EnableKeyRequest request = EnableKeyRequest.builder().keyId(keyId).build();
try {
    kmsClient.enableKey(request);
} catch (KmsException e) {
    if (!"AccessDeniedException".equals(e.awsErrorDetails().errorCode())) {
        throw e;
    }
    System.out.println("Access is denied.");
}
