// dotnet run --project ../../Examples.csproj -p:Example=retire-grant

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Retire a grant
//
// Replace the following example grant token with a valid one
string grantToken = "AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE";

var request = new RetireGrantRequest
{
    GrantToken = grantToken
};
await kmsClient.RetireGrantAsync(request);

Console.WriteLine("RetireGrant has succeeded.");
