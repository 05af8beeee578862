// Try a template

int limit = 1;

ListKeysRequest request = ListKeysRequest.builder().limit(limit).build();
List<KeyListEntry> keys = kmsClient.listKeysPaginator(request).keys().stream().toList();
