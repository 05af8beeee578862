// dotnet run --project ../../Examples.csproj -p:Example=CreateKey

using System;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class CreateKey
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Create a KMS key

String desc = "Key for protecting critical data";

CreateKeyRequest createKeyRequest = new CreateKeyRequest()
{
    Description = desc
};
CreateKeyResponse createKeyResponse = kmsClient.CreateKey(createKeyRequest);

Console.WriteLine("Arn: " + createKeyResponse.KeyMetadata.Arn);
Console.WriteLine("Description: " + createKeyResponse.KeyMetadata.Description);
Console.WriteLine("KeyState: " + createKeyResponse.KeyMetadata.KeyState);
Console.WriteLine("KeySpec: " + createKeyResponse.KeyMetadata.KeySpec);
Console.WriteLine("KeyUsage: " + createKeyResponse.KeyMetadata.KeyUsage);
}
}
