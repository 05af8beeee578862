// List KMS keys in this account

int limit = 10;

ListKeysRequest listKeysRequest = new ListKeysRequest
{
    Limit = limit
};
List<KeyListEntry> keys = new List<KeyListEntry>();
await foreach (KeyListEntry entry in kmsClient.Paginators.ListKeys(listKeysRequest).Keys)
{
    keys.Add(entry);
}
