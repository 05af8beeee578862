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
