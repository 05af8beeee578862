// Create a KMS key with tags

String desc = "Key for protecting critical data";
List<Tag> tags = Arrays.asList(
    new Tag().withTagKey("Department").withTagValue("Finance"),
    new Tag().withTagKey("CostCenter").withTagValue("87654")
);

CreateKeyRequest req = new CreateKeyRequest().withDescription(desc).withTags(tags);
CreateKeyResult result = kmsClient.createKey(req);
