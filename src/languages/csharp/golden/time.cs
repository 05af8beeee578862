// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
MemoryStream importToken = new MemoryStream(new byte[] { 1 });
MemoryStream encryptedKeyMaterial = new MemoryStream(new byte[] { 2 });
DateTime validTo = new DateTime(2026, 1, 5, 9, 8, 7, DateTimeKind.Utc);

var request = new ImportKeyMaterialRequest
{
    KeyId = keyId,
    ImportToken = importToken,
    EncryptedKeyMaterial = encryptedKeyMaterial,
    ValidTo = validTo
};
var response = await kmsClient.ImportKeyMaterialAsync(request);
