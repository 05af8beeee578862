// Try a template

String description = """
First line, with $name and #{name}

  an indented "line"
last line""";

CreateKeyRequest request = CreateKeyRequest.builder().description(description).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();
