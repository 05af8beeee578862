// Try a template

String description = "{\n" + "  JSON\n" + "\"\"\"\n" + "'@\n" + "’@ \\ `${x}\n" + "}";

CreateKeyRequest req = new CreateKeyRequest().withDescription(description);
CreateKeyResult result = kmsClient.createKey(req);
