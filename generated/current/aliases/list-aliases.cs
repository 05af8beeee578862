// List the aliases in an account

var request = new ListAliasesRequest();
var aliases = new List<AliasListEntry>();
await foreach (AliasListEntry entry in kmsClient.Paginators.ListAliases(request).Aliases)
{
    aliases.Add(entry);
}
