// Delete an alias for a KMS key
//
// Replace the following example alias name with a valid alias name
String aliasName = "alias/projectKey1";

DeleteAliasRequest req = new DeleteAliasRequest().withAliasName(aliasName);
kmsClient.deleteAlias(req);
