// List the KMS keys in an account

ListKeysRequest req = new ListKeysRequest();
List<KeyListEntry> keys = new ArrayList<>();
ListKeysResult result;
do {
    result = kmsClient.listKeys(req);
    keys.addAll(result.getKeys());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());
