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
