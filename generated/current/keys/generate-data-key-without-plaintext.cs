// Generate an encrypted data key
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
DataKeySpec keySpec = DataKeySpec.AES_256;
Dictionary<string, string> encryptionContext = new Dictionary<string, string>
{
    ["Department"] = "Finance",
    ["Purpose"] = "Payroll"
};

var dataKeyRequest = new GenerateDataKeyWithoutPlaintextRequest
{
    KeyId = keyId,
    KeySpec = keySpec,
    EncryptionContext = encryptionContext
};
var dataKeyResponse = await kmsClient.GenerateDataKeyWithoutPlaintextAsync(dataKeyRequest);
MemoryStream encryptedKey = dataKeyResponse.CiphertextBlob;
