// Try a template

String description =
    "\"two\" 'one' ‘smart’ `tick` \\u0041 $KeyId #{key_id} {$x}\t\u200b\240\205🔑\001";

CreateKeyRequest request = CreateKeyRequest.builder().description(description).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();
