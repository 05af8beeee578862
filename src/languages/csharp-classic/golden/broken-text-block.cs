// Try a template

String description = "{\n" +
                     "  JSON\n" +
                     "\"\"\"\n" +
                     "'@\n" +
                     "’@ \\ `${x}\n" +
                     "}";

CreateKeyRequest createKeyRequest = new CreateKeyRequest()
{
    Description = description
};
CreateKeyResponse createKeyResponse = kmsClient.CreateKey(createKeyRequest);
