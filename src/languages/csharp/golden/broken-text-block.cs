// Try a template

string description = """"
    {
      JSON
    """
    '@
    ’@ \ `${x}
    }
    """";

var request = new CreateKeyRequest
{
    Description = description
};
var response = await kmsClient.CreateKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;
