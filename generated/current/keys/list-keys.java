// List the KMS keys in an account

ListKeysRequest request = ListKeysRequest.builder().build();
List<KeyListEntry> keys = kmsClient.listKeysPaginator(request).keys().stream().toList();
