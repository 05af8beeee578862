// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
ByteBuffer importToken = ByteBuffer.wrap(new byte[] { 1 });
ByteBuffer encryptedKeyMaterial = ByteBuffer.wrap(new byte[] { 2 });
Date validTo = Date.from(Instant.parse("2026-01-05T09:08:07Z"));

ImportKeyMaterialRequest req = new ImportKeyMaterialRequest()
    .withKeyId(keyId)
    .withImportToken(importToken)
    .withEncryptedKeyMaterial(encryptedKeyMaterial)
    .withValidTo(validTo);
ImportKeyMaterialResult result = kmsClient.importKeyMaterial(req);
