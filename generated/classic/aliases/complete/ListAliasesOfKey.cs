// dotnet run --project ../../Examples.csproj -p:Example=ListAliasesOfKey

using System;
using System.Collections.Generic;
using System.Linq;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class ListAliasesOfKey
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int limit = 10;

ListAliasesRequest listAliasesRequest = new ListAliasesRequest()
{
    KeyId = keyId,
    Limit = limit
};
List<AliasListEntry> aliases = kmsClient.Paginators.ListAliases(listAliasesRequest).Aliases.ToList();

foreach (var item in aliases)
{
    Console.WriteLine("AliasName: " + item.AliasName);
    Console.WriteLine("AliasArn: " + item.AliasArn);
}
}
}
