// Try a template

String description = "It's \"quoted\" and $not \\ #{replaced} ’";

CreateKeyRequest createKeyRequest = new CreateKeyRequest()
{
    Description = description
};
CreateKeyResponse createKeyResponse = kmsClient.CreateKey(createKeyRequest);
