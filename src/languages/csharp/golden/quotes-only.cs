// Try a template

string description = "It's \"quoted\" and $not \\ #{replaced} ’";

var request = new CreateKeyRequest
{
    Description = description
};
var response = await kmsClient.CreateKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;
