// Try a template

string description = """
    First line, with $name and #{name}

      an indented "line"
    last line
    """;

var request = new CreateKeyRequest
{
    Description = description
};
var response = await kmsClient.CreateKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;
