// dotnet run --project ../../Examples.csproj -p:Example=generate-data-key

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

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

Console.WriteLine("Plaintext: " + plaintextKey.Length + " bytes");
Console.WriteLine("CiphertextBlob: " + encryptedKey.Length + " bytes");
