// Try a template

List<Tag> tags = new List<Tag>
{
    new Tag { TagKey = "Department", TagValue = "Finance" },
    new Tag { TagKey = "Owner's", TagValue = "" }
};

CreateKeyRequest createKeyRequest = new CreateKeyRequest()
{
    Tags = tags
};
CreateKeyResponse createKeyResponse = kmsClient.CreateKey(createKeyRequest);
