// Delete an alias
//
// Replace the following example alias name with a valid alias name
string aliasName = "alias/projectKey1";

var request = new DeleteAliasRequest
{
    AliasName = aliasName
};
await kmsClient.DeleteAliasAsync(request);
