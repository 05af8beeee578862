// Handle a missing KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

EnableKeyRequest enableKeyRequest = new EnableKeyRequest()
{
    KeyId = keyId
};
try
{
    kmsClient.EnableKey(enableKeyRequest);
}
catch (NotFoundException)
{
    Console.WriteLine("The KMS key does not exist.");
}
