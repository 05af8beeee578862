// dotnet run --project ../../Examples.csproj -p:Example=generate-random

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
var kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Generate random bytes

int numberOfBytes = 32;

GenerateRandomRequest generateRandomRequest = new GenerateRandomRequest
{
    NumberOfBytes = numberOfBytes
};
GenerateRandomResponse generateRandomResponse = await kmsClient.GenerateRandomAsync(generateRandomRequest);
MemoryStream randomBytes = generateRandomResponse.Plaintext;

Console.WriteLine("Plaintext: " + randomBytes.Length + " bytes");
