// Delete an alias
//
// Replace the following example alias name with a valid alias name
String aliasName = "alias/projectKey1";

DeleteAliasRequest request = DeleteAliasRequest.builder().aliasName(aliasName).build();
kmsClient.deleteAlias(request);
