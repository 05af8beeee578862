// List the aliases in this AWS account

int limit = 10;

ListAliasesRequest listAliasesRequest = new ListAliasesRequest()
{
    Limit = limit
};
List<AliasListEntry> aliases = kmsClient.Paginators.ListAliases(listAliasesRequest).Aliases.ToList();
