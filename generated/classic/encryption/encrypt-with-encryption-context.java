// Encrypt a small secret with an encryption context
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
ByteBuffer plaintext = ByteBuffer.wrap("example-database-password".getBytes(StandardCharsets.UTF_8));
Map<String, String> encryptionContext = new HashMap<String, String>() {
    {
        put("Department", "Finance");
        put("Purpose", "Payroll");
    }
};

EncryptRequest req = new EncryptRequest()
    .withKeyId(keyId)
    .withPlaintext(plaintext)
    .withEncryptionContext(encryptionContext);
ByteBuffer ciphertext = kmsClient.encrypt(req).getCiphertextBlob();
