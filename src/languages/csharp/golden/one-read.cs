// Try a template
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
MemoryStream message = new MemoryStream(new byte[] { 1, 2 });

var request = new EncryptRequest
{
    KeyId = keyId,
    Plaintext = message
};
var response = await kmsClient.EncryptAsync(request);
MemoryStream ciphertext = response.CiphertextBlob;
