// Try a template

List<Tag> tags = Arrays.asList(
    new Tag().withTagKey("Department").withTagValue("Finance"),
    new Tag().withTagKey("Owner's").withTagValue("")
);

CreateKeyRequest req = new CreateKeyRequest().withTags(tags);
CreateKeyResult result = kmsClient.createKey(req);
