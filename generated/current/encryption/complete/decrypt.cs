// dotnet run --project ../../Examples.csproj -p:Example=decrypt

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Decrypt a data key
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example ciphertext with one of your own
MemoryStream ciphertext = new MemoryStream(
    Convert.FromBase64String("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE"));

var request = new DecryptRequest
{
    KeyId = keyId,
    CiphertextBlob = ciphertext
};
var response = await kmsClient.DecryptAsync(request);
MemoryStream plaintext = response.Plaintext;

Console.WriteLine("Plaintext: " + plaintext.Length + " bytes");
