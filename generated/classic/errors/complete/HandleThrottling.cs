// dotnet run --project ../../Examples.csproj -p:Example=HandleThrottling

using System;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class HandleThrottling
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Handle throttling
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

EnableKeyRotationRequest enableKeyRotationRequest = new EnableKeyRotationRequest()
{
    KeyId = keyId
};
try
{
    kmsClient.EnableKeyRotation(enableKeyRotationRequest);
}
catch (AmazonKeyManagementServiceException error) when (error.ErrorCode == "ThrottlingException")
{
    Console.WriteLine("AWS KMS throttles the requests.");
}

}
}
