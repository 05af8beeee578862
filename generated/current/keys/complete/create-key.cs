// dotnet run --project ../../Examples.csproj -p:Example=create-key

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Create a KMS key

string desc = "Key for protecting critical data";

var request = new CreateKeyRequest
{
    Description = desc
};
var response = await kmsClient.CreateKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;

Console.WriteLine("Arn: " + keyMetadata.Arn);
Console.WriteLine("Description: " + keyMetadata.Description);
Console.WriteLine("KeyState: " + keyMetadata.KeyState);
Console.WriteLine("KeySpec: " + keyMetadata.KeySpec);
Console.WriteLine("KeyUsage: " + keyMetadata.KeyUsage);
