// dotnet run --project ../../Examples.csproj -p:Example=list-resource-tags

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// List the tags of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

var request = new ListResourceTagsRequest
{
    KeyId = keyId
};
var tags = new List<Tag>();
await foreach (Tag entry in kmsClient.Paginators.ListResourceTags(request).Tags)
{
    tags.Add(entry);
}

foreach (var item in tags)
{
    Console.WriteLine("TagKey: " + item.TagKey);
    Console.WriteLine("TagValue: " + item.TagValue);
}
