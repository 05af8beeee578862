// Try a template

string description = """
    First line, with $name and #{name}

      an indented "line"
    last line
    """;

CreateKeyRequest createKeyRequest = new CreateKeyRequest
{
    Description = description
};
CreateKeyResponse createKeyResponse = await kmsClient.CreateKeyAsync(createKeyRequest);
