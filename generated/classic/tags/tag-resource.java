// Add tags to a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
List<Tag> tags = Arrays.asList(
    new Tag().withTagKey("Department").withTagValue("Finance"),
    new Tag().withTagKey("CostCenter").withTagValue("87654")
);

TagResourceRequest req = new TagResourceRequest().withKeyId(keyId).withTags(tags);
kmsClient.tagResource(req);
