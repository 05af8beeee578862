// dotnet run --project ../../Examples.csproj -p:Example=GenerateRandom

using System;
using System.IO;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class GenerateRandom
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Generate random bytes

int numberOfBytes = 32;

GenerateRandomRequest generateRandomRequest = new GenerateRandomRequest()
{
    NumberOfBytes = numberOfBytes
};
MemoryStream randomBytes = kmsClient.GenerateRandom(generateRandomRequest).Plaintext;

Console.WriteLine("Plaintext: " + randomBytes.Length + " bytes");
}
}
