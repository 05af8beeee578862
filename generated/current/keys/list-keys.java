// List KMS keys in this account

int limit = 10;

ListKeysRequest request = ListKeysRequest.builder().limit(limit).build();
List<KeyListEntry> keys = kmsClient.listKeysPaginator(request).keys().stream().toList();
