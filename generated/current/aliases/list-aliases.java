// List the aliases in this AWS account

int limit = 10;

ListAliasesRequest request = ListAliasesRequest.builder().limit(limit).build();
List<AliasListEntry> aliases = kmsClient.listAliasesPaginator(request).aliases().stream().toList();
