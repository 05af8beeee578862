// Try a template

List<Tag> tags = new List<Tag>
{
    new Tag { TagKey = "Department", TagValue = "Finance" },
    new Tag { TagKey = "Owner's", TagValue = "" }
};

var request = new CreateKeyRequest
{
    Tags = tags
};
var response = await kmsClient.CreateKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;
