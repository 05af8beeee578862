// Create a KMS key

String desc = "Key for protecting critical data";

CreateKeyRequest request = CreateKeyRequest.builder().description(desc).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();
