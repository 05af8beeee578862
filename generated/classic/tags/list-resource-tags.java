// List the tags of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

ListResourceTagsRequest req = new ListResourceTagsRequest().withKeyId(keyId);
List<Tag> tags = new ArrayList<>();
ListResourceTagsResult result;
do {
    result = kmsClient.listResourceTags(req);
    tags.addAll(result.getTags());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
