// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int limit = 10;

var request = new ListAliasesRequest
{
    KeyId = keyId,
    Limit = limit
};
var aliases = new List<AliasListEntry>();
await foreach (AliasListEntry entry in kmsClient.Paginators.ListAliases(request).Aliases)
{
    aliases.Add(entry);
}
