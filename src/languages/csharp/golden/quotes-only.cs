// Try a template

string description = "It's \"quoted\" and $not \\ #{replaced} ’";

CreateKeyRequest createKeyRequest = new CreateKeyRequest
{
    Description = description
};
CreateKeyResponse createKeyResponse = await kmsClient.CreateKeyAsync(createKeyRequest);
