// List the aliases in this AWS account

Integer limit = 10;

ListAliasesRequest req = new ListAliasesRequest().withLimit(limit);
List<AliasListEntry> aliases = new ArrayList<>();
ListAliasesResult result;
do {
    result = kmsClient.listAliases(req);
    aliases.addAll(result.getAliases());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
