// Encrypt a small secret with an encryption context
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
MemoryStream plaintext = new MemoryStream(Encoding.UTF8.GetBytes("example-database-password"));
Dictionary<string, string> encryptionContext = new Dictionary<string, string>
{
    ["Department"] = "Finance",
    ["Purpose"] = "Payroll"
};

EncryptRequest encryptRequest = new EncryptRequest()
{
    KeyId = keyId,
    Plaintext = plaintext,
    EncryptionContext = encryptionContext
};
MemoryStream ciphertext = kmsClient.Encrypt(encryptRequest).CiphertextBlob;
