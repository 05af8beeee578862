// Try a template

String description = "It's \"quoted\" and $not \\ #{replaced} ’";

CreateKeyRequest request = CreateKeyRequest.builder().description(description).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();
