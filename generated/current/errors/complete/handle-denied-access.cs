// dotnet run --project ../../Examples.csproj -p:Example=handle-denied-access

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Handle denied access
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

var request = new DisableKeyRequest
{
    KeyId = keyId
};
try
{
    await kmsClient.DisableKeyAsync(request);
}
catch (AmazonKeyManagementServiceException error) when (error.ErrorCode == "AccessDeniedException")
{
    Console.WriteLine("Access to the KMS key is denied.");
}
