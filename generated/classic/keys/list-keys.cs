// List the KMS keys in an account

ListKeysRequest listKeysRequest = new ListKeysRequest();
List<KeyListEntry> keys = kmsClient.Paginators.ListKeys(listKeysRequest).Keys.ToList();
