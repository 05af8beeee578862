// Try a template

var request = new ListKeysRequest();
var response = await kmsClient.ListKeysAsync(request);
List<KeyListEntry> keys = response.Keys;
