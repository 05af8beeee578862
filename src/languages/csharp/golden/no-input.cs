// Try a template

ListKeysRequest listKeysRequest = new ListKeysRequest();
ListKeysResponse listKeysResponse = await kmsClient.ListKeysAsync(listKeysRequest);
