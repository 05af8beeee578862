// Delete an alias for a KMS key
//
// Replace the following example alias name with a valid alias name
string aliasName = "alias/projectKey1";

DeleteAliasRequest deleteAliasRequest = new DeleteAliasRequest
{
    AliasName = aliasName
};
await kmsClient.DeleteAliasAsync(deleteAliasRequest);
