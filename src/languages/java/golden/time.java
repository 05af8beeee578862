// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
SdkBytes importToken = SdkBytes.fromByteArray(new byte[] { 1 });
SdkBytes encryptedKeyMaterial = SdkBytes.fromByteArray(new byte[] { 2 });
Instant validTo = Instant.parse("2026-01-05T09:08:07Z");

ImportKeyMaterialRequest request = ImportKeyMaterialRequest.builder()
    .keyId(keyId)
    .importToken(importToken)
    .encryptedKeyMaterial(encryptedKeyMaterial)
    .validTo(validTo)
    .build();
ImportKeyMaterialResponse response = kmsClient.importKeyMaterial(request);
