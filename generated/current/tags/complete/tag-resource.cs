// dotnet run --project ../../Examples.csproj -p:Example=tag-resource

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Add tags to a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
List<Tag> tags = new List<Tag>
{
    new Tag { TagKey = "Department", TagValue = "Finance" },
    new Tag { TagKey = "CostCenter", TagValue = "87654" }
};

var request = new TagResourceRequest
{
    KeyId = keyId,
    Tags = tags
};
await kmsClient.TagResourceAsync(request);

Console.WriteLine("TagResource has succeeded.");
