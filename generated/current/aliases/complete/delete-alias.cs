// dotnet run --project ../../Examples.csproj -p:Example=delete-alias

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Delete an alias
//
// Replace the following example alias name with a valid alias name
string aliasName = "alias/projectKey1";

var request = new DeleteAliasRequest
{
    AliasName = aliasName
};
await kmsClient.DeleteAliasAsync(request);

Console.WriteLine("DeleteAlias has succeeded.");
