// List the aliases in an account

ListAliasesRequest request = ListAliasesRequest.builder().build();
List<AliasListEntry> aliases = kmsClient.listAliasesPaginator(request).aliases().stream().toList();
