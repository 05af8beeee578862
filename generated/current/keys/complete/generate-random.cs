// dotnet run --project ../../Examples.csproj -p:Example=generate-random

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Generate random bytes

int numberOfBytes = 32;

var request = new GenerateRandomRequest
{
    NumberOfBytes = numberOfBytes
};
var response = await kmsClient.GenerateRandomAsync(request);
MemoryStream randomBytes = response.Plaintext;

Console.WriteLine("Plaintext: " + randomBytes.Length + " bytes");
