// Try a template
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
MemoryStream plaintext = new MemoryStream(new byte[] { 7 });
Dictionary<string, string> encryptionContext = new Dictionary<string, string>();
List<string> grantTokens = new List<string>();

var request = new EncryptRequest
{
    KeyId = keyId,
    Plaintext = plaintext,
    EncryptionContext = encryptionContext,
    GrantTokens = grantTokens
};
var response = await kmsClient.EncryptAsync(request);
MemoryStream ciphertextBlob = response.CiphertextBlob;
