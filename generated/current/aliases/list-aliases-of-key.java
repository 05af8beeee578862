// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int limit = 10;

ListAliasesRequest request = ListAliasesRequest.builder().keyId(keyId).limit(limit).build();
List<AliasListEntry> aliases = kmsClient.listAliasesPaginator(request).aliases().stream().toList();
