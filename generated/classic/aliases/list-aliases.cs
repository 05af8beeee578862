// List the aliases in an account

ListAliasesRequest listAliasesRequest = new ListAliasesRequest();
List<AliasListEntry> aliases = kmsClient.Paginators.ListAliases(listAliasesRequest).Aliases.ToList();
