// dotnet run --project ../../Examples.csproj -p:Example=CreateKeyWithTags

using System;
using System.Collections.Generic;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class CreateKeyWithTags
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Create a KMS key with tags

String desc = "Key for protecting critical data";
List<Tag> tags = new List<Tag>
{
    new Tag { TagKey = "Department", TagValue = "Finance" },
    new Tag { TagKey = "CostCenter", TagValue = "87654" }
};

CreateKeyRequest createKeyRequest = new CreateKeyRequest()
{
    Description = desc,
    Tags = tags
};
CreateKeyResponse createKeyResponse = kmsClient.CreateKey(createKeyRequest);

Console.WriteLine("Arn: " + createKeyResponse.KeyMetadata.Arn);
Console.WriteLine("Description: " + createKeyResponse.KeyMetadata.Description);
Console.WriteLine("KeyState: " + createKeyResponse.KeyMetadata.KeyState);
Console.WriteLine("KeySpec: " + createKeyResponse.KeyMetadata.KeySpec);
Console.WriteLine("KeyUsage: " + createKeyResponse.KeyMetadata.KeyUsage);
}
}
