// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Integer limit = 10;

ListAliasesRequest req = new ListAliasesRequest().withKeyId(keyId).withLimit(limit);
List<AliasListEntry> aliases = new ArrayList<>();
ListAliasesResult result;
do {
    result = kmsClient.listAliases(req);
    aliases.addAll(result.getAliases());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
