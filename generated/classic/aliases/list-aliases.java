// List the aliases in an account

ListAliasesRequest req = new ListAliasesRequest();
List<AliasListEntry> aliases = new ArrayList<>();
ListAliasesResult result;
do {
    result = kmsClient.listAliases(req);
    aliases.addAll(result.getAliases());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
