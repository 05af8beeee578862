// Try a template

String description = """
{
  JSON
\"""
'@
’@ \\ `${x}
}""";

CreateKeyRequest request = CreateKeyRequest.builder().description(description).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();
