// Try a template

string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

var request = new GetKeyPolicyRequest
{
    KeyId = keyId
};
var response = await kmsClient.GetKeyPolicyAsync(request);
string policy = response.Policy;
