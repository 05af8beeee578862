// Try a template
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
ByteBuffer plaintext = ByteBuffer.wrap(new byte[] { 0, 39, 34, 65, 92, 127, -128, -1 });
Map<String, String> encryptionContext = new HashMap<String, String>() {
    {
        put("department", "finance");
        put("cost-center", "10 \"north\"");
    }
};

EncryptRequest req = new EncryptRequest()
    .withKeyId(keyId)
    .withPlaintext(plaintext)
    .withEncryptionContext(encryptionContext);
EncryptResult result = kmsClient.encrypt(req);
