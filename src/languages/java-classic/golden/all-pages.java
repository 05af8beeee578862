// Try a template

Integer limit = 1;

ListKeysRequest req = new ListKeysRequest().withLimit(limit);
List<KeyListEntry> keys = new ArrayList<>();
ListKeysResult result;
do {
    result = kmsClient.listKeys(req);
    keys.addAll(result.getKeys());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
