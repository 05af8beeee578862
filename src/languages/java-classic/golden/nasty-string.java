// Try a template

String description = "\"two\" 'one' ‘smart’ `tick` \\u0041 $KeyId #{key_id} {$x}\t\u200b\240\205🔑\001";

CreateKeyRequest req = new CreateKeyRequest().withDescription(description);
CreateKeyResult result = kmsClient.createKey(req);
