// Try a template
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
MemoryStream plaintext = new MemoryStream(
    new byte[] { 0, 39, 34, 65, 92, 127, 128, 255 });
Dictionary<string, string> encryptionContext = new Dictionary<string, string>
{
    ["department"] = "finance",
    ["cost-center"] = "10 \"north\""
};

var request = new EncryptRequest
{
    KeyId = keyId,
    Plaintext = plaintext,
    EncryptionContext = encryptionContext
};
var response = await kmsClient.EncryptAsync(request);
MemoryStream ciphertextBlob = response.CiphertextBlob;
