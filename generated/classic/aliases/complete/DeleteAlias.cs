// dotnet run --project ../../Examples.csproj -p:Example=DeleteAlias

using System;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class DeleteAlias
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Delete an alias
//
// Replace the following example alias name with a valid alias name
String aliasName = "alias/projectKey1";

DeleteAliasRequest deleteAliasRequest = new DeleteAliasRequest()
{
    AliasName = aliasName
};
kmsClient.DeleteAlias(deleteAliasRequest);

Console.WriteLine("DeleteAlias has succeeded.");
}
}
