// List KMS keys in this account

int limit = 10;

ListKeysRequest listKeysRequest = new ListKeysRequest()
{
    Limit = limit
};
List<KeyListEntry> keys = kmsClient.Paginators.ListKeys(listKeysRequest).Keys.ToList();
