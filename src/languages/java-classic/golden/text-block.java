// Try a template

String description = "First line, with $name and #{name}\n" + "\n" + "  an indented \"line\"\n" + "last line";

CreateKeyRequest req = new CreateKeyRequest().withDescription(description);
CreateKeyResult result = kmsClient.createKey(req);
