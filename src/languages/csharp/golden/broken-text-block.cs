// Try a template

string description = """"
    {
      JSON
    """
    '@
    ’@ \ `${x}
    }
    """";

CreateKeyRequest createKeyRequest = new CreateKeyRequest
{
    Description = description
};
CreateKeyResponse createKeyResponse = await kmsClient.CreateKeyAsync(createKeyRequest);
