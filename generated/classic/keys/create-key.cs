// Create a KMS key

String desc = "Key for protecting critical data";

CreateKeyRequest createKeyRequest = new CreateKeyRequest()
{
    Description = desc
};
CreateKeyResponse createKeyResponse = kmsClient.CreateKey(createKeyRequest);
