// Decrypt a data key with an encryption context
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example ciphertext with one of your own
MemoryStream ciphertext = new MemoryStream(Convert.FromBase64String("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE"));
Dictionary<string, string> encryptionContext = new Dictionary<string, string>
{
    ["Department"] = "Finance",
    ["Purpose"] = "Payroll"
};

DecryptRequest decryptRequest = new DecryptRequest()
{
    KeyId = keyId,
    CiphertextBlob = ciphertext,
    EncryptionContext = encryptionContext
};
MemoryStream plaintext = kmsClient.Decrypt(decryptRequest).Plaintext;
