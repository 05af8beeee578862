// Try a template

int limit = 1;

var request = new ListKeysRequest
{
    Limit = limit
};
var keys = new List<KeyListEntry>();
await foreach (KeyListEntry entry in kmsClient.Paginators.ListKeys(request).Keys)
{
    keys.Add(entry);
}
