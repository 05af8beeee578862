// Try a template

String description = "First line, with $name and #{name}\n" +
                     "\n" +
                     "  an indented \"line\"\n" +
                     "last line";

CreateKeyRequest createKeyRequest = new CreateKeyRequest()
{
    Description = description
};
CreateKeyResponse createKeyResponse = kmsClient.CreateKey(createKeyRequest);
