// Handle denied access
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

DisableKeyRequest disableKeyRequest = new DisableKeyRequest()
{
    KeyId = keyId
};
try
{
    kmsClient.DisableKey(disableKeyRequest);
}
catch (AmazonKeyManagementServiceException error) when (error.ErrorCode == "AccessDeniedException")
{
    Console.WriteLine("Access to the KMS key is denied.");
}
