// dotnet run --project ../../Examples.csproj -p:Example=encrypt

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
var kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Encrypt a data key
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
MemoryStream plaintext = new MemoryStream(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 0 });

EncryptRequest encryptRequest = new EncryptRequest
{
    KeyId = keyId,
    Plaintext = plaintext
};
EncryptResponse encryptResponse = await kmsClient.EncryptAsync(encryptRequest);
MemoryStream ciphertext = encryptResponse.CiphertextBlob;

Console.WriteLine("CiphertextBlob: " + ciphertext.Length + " bytes");
