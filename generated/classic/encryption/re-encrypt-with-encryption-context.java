// Re-encrypt a data key with an encryption context
//
// Replace the following example ciphertext with one of your own
ByteBuffer ciphertextBlob = ByteBuffer.wrap(
    Base64.getDecoder().decode("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE")
);
// Replace the following example key ARN with a valid key ID or key ARN
String sourceKeyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Map<String, String> sourceEncryptionContext = new HashMap<String, String>() {
    {
        put("Department", "Finance");
        put("Purpose", "Payroll");
    }
};
// Replace the following example key ARN with any valid key identifier
String destinationKeyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";
Map<String, String> destinationEncryptionContext = new HashMap<String, String>() {
    {
        put("Department", "Finance");
        put("Purpose", "Billing");
    }
};

ReEncryptRequest req = new ReEncryptRequest()
    .withCiphertextBlob(ciphertextBlob)
    .withSourceKeyId(sourceKeyId)
    .withSourceEncryptionContext(sourceEncryptionContext)
    .withDestinationKeyId(destinationKeyId)
    .withDestinationEncryptionContext(destinationEncryptionContext);
ByteBuffer destinationCiphertextBlob = kmsClient.reEncrypt(req).getCiphertextBlob();
