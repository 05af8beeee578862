// dotnet run --project ../../Examples.csproj -p:Example=list-aliases

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
var kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// List the aliases in this AWS account

int limit = 10;

ListAliasesRequest listAliasesRequest = new ListAliasesRequest
{
    Limit = limit
};
List<AliasListEntry> aliases = new List<AliasListEntry>();
await foreach (AliasListEntry entry in kmsClient.Paginators.ListAliases(listAliasesRequest).Aliases)
{
    aliases.Add(entry);
}

foreach (var item in aliases)
{
    Console.WriteLine("AliasName: " + item.AliasName);
    Console.WriteLine("AliasArn: " + item.AliasArn);
}
