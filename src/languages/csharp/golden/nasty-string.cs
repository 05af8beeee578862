// Try a template

string description = "\"two\" 'one' ‘smart’ `tick` \\u0041 $KeyId #{key_id} {$x}\t\u200b\u00a0\u0085🔑\u0001";

CreateKeyRequest createKeyRequest = new CreateKeyRequest
{
    Description = description
};
CreateKeyResponse createKeyResponse = await kmsClient.CreateKeyAsync(createKeyRequest);
