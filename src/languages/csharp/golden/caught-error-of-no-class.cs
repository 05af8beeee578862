// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

var request = new EnableKeyRequest
{
    KeyId = keyId
};
try
{
    await kmsClient.EnableKeyAsync(request);
}
catch (AmazonKeyManagementServiceException error) when (error.ErrorCode == "AccessDeniedException")
{
    Console.WriteLine("Access is denied.");
}
