// Try a template

ListKeysRequest listKeysRequest = new ListKeysRequest();
ListKeysResponse listKeysResponse = kmsClient.ListKeys(listKeysRequest);
