// dotnet run --project ../../Examples.csproj -p:Example=create-key-with-tags

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Create a KMS key with tags

string desc = "Key for protecting critical data";
List<Tag> tags = new List<Tag>
{
    new Tag { TagKey = "Department", TagValue = "Finance" },
    new Tag { TagKey = "CostCenter", TagValue = "87654" }
};

var request = new CreateKeyRequest
{
    Description = desc,
    Tags = tags
};
var response = await kmsClient.CreateKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;

Console.WriteLine("Arn: " + keyMetadata.Arn);
Console.WriteLine("Description: " + keyMetadata.Description);
Console.WriteLine("KeyState: " + keyMetadata.KeyState);
Console.WriteLine("KeySpec: " + keyMetadata.KeySpec);
Console.WriteLine("KeyUsage: " + keyMetadata.KeyUsage);
