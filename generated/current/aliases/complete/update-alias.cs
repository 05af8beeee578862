// dotnet run --project ../../Examples.csproj -p:Example=update-alias

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Update an alias
//
// Replace the following example alias name with a valid alias name
string aliasName = "alias/projectKey1";
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";

var request = new UpdateAliasRequest
{
    AliasName = aliasName,
    TargetKeyId = keyId
};
await kmsClient.UpdateAliasAsync(request);

Console.WriteLine("UpdateAlias has succeeded.");
