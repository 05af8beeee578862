// Try a template

int limit = 1;

ListKeysRequest listKeysRequest = new ListKeysRequest()
{
    Limit = limit
};
List<KeyListEntry> keys = kmsClient.Paginators.ListKeys(listKeysRequest).Keys.ToList();
