// List the KMS keys in an account

var request = new ListKeysRequest();
var keys = new List<KeyListEntry>();
await foreach (KeyListEntry entry in kmsClient.Paginators.ListKeys(request).Keys)
{
    keys.Add(entry);
}
