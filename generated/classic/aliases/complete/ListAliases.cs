// dotnet run --project ../../Examples.csproj -p:Example=ListAliases

using System;
using System.Collections.Generic;
using System.Linq;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class ListAliases
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// List the aliases in an account

ListAliasesRequest listAliasesRequest = new ListAliasesRequest();
List<AliasListEntry> aliases = kmsClient.Paginators.ListAliases(listAliasesRequest).Aliases.ToList();

foreach (var item in aliases)
{
    Console.WriteLine("AliasName: " + item.AliasName);
    Console.WriteLine("AliasArn: " + item.AliasArn);
}
}
}
