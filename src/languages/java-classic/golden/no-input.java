// Try a template

ListKeysRequest req = new ListKeysRequest();
ListKeysResult result = kmsClient.listKeys(req);
