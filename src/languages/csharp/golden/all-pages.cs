// Try a template

int limit = 1;

ListKeysRequest listKeysRequest = new ListKeysRequest
{
    Limit = limit
};
List<KeyListEntry> keys = new List<KeyListEntry>();
await foreach (KeyListEntry entry in kmsClient.Paginators.ListKeys(listKeysRequest).Keys)
{
    keys.Add(entry);
}
