// dotnet run --project ../../Examples.csproj -p:Example=delete-alias

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
var kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Delete an alias for a KMS key
//
// Replace the following example alias name with a valid alias name
string aliasName = "alias/projectKey1";

DeleteAliasRequest deleteAliasRequest = new DeleteAliasRequest
{
    AliasName = aliasName
};
await kmsClient.DeleteAliasAsync(deleteAliasRequest);

Console.WriteLine("DeleteAlias has succeeded.");
