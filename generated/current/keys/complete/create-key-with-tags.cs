// dotnet run --project ../../Examples.csproj -p:Example=create-key-with-tags

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
var kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Create a KMS key with tags

string desc = "Key for protecting critical data";
List<Tag> tags = new List<Tag>
{
    new Tag { TagKey = "Department", TagValue = "Finance" },
    new Tag { TagKey = "CostCenter", TagValue = "87654" }
};

CreateKeyRequest createKeyRequest = new CreateKeyRequest
{
    Description = desc,
    Tags = tags
};
CreateKeyResponse createKeyResponse = await kmsClient.CreateKeyAsync(createKeyRequest);

Console.WriteLine("Arn: " + createKeyResponse.KeyMetadata.Arn);
Console.WriteLine("Description: " + createKeyResponse.KeyMetadata.Description);
Console.WriteLine("KeyState: " + createKeyResponse.KeyMetadata.KeyState);
Console.WriteLine("KeySpec: " + createKeyResponse.KeyMetadata.KeySpec);
Console.WriteLine("KeyUsage: " + createKeyResponse.KeyMetadata.KeyUsage);
