// Generate a data key
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
DataKeySpec keySpec = DataKeySpec.AES_256;

var dataKeyRequest = new GenerateDataKeyRequest
{
    KeyId = keyId,
    KeySpec = keySpec
};
var dataKeyResponse = await kmsClient.GenerateDataKeyAsync(dataKeyRequest);
MemoryStream plaintextKey = dataKeyResponse.Plaintext;
MemoryStream encryptedKey = dataKeyResponse.CiphertextBlob;
