// List the aliases in this AWS account

int limit = 10;

ListAliasesRequest listAliasesRequest = new ListAliasesRequest
{
    Limit = limit
};
List<AliasListEntry> aliases = new List<AliasListEntry>();
await foreach (AliasListEntry entry in kmsClient.Paginators.ListAliases(listAliasesRequest).Aliases)
{
    aliases.Add(entry);
}
