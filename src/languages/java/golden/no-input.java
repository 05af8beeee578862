// Try a template

ListKeysRequest request = ListKeysRequest.builder().build();
ListKeysResponse response = kmsClient.listKeys(request);
List<KeyListEntry> keys = response.keys();
