// Create a KMS key

string desc = "Key for protecting critical data";

var request = new CreateKeyRequest
{
    Description = desc
};
var response = await kmsClient.CreateKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;
