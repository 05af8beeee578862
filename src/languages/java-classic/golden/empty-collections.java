// Try a template
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
ByteBuffer plaintext = ByteBuffer.wrap(new byte[] { 7 });
Map<String, String> encryptionContext = Collections.emptyMap();
List<String> grantTokens = Arrays.asList();

EncryptRequest req = new EncryptRequest()
    .withKeyId(keyId)
    .withPlaintext(plaintext)
    .withEncryptionContext(encryptionContext)
    .withGrantTokens(grantTokens);
EncryptResult result = kmsClient.encrypt(req);
