// List the grants on a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

ListGrantsRequest req = new ListGrantsRequest().withKeyId(keyId);
List<GrantListEntry> grants = new ArrayList<>();
ListGrantsResult result;
do {
    result = kmsClient.listGrants(req);
    grants.addAll(result.getGrants());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
