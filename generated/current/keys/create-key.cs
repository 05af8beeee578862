// Create a KMS key

string desc = "Key for protecting critical data";

CreateKeyRequest createKeyRequest = new CreateKeyRequest
{
    Description = desc
};
CreateKeyResponse createKeyResponse = await kmsClient.CreateKeyAsync(createKeyRequest);
