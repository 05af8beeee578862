// Try a template

String description = "It's \"quoted\" and $not \\ #{replaced} ’";

CreateKeyRequest req = new CreateKeyRequest().withDescription(description);
CreateKeyResult result = kmsClient.createKey(req);
