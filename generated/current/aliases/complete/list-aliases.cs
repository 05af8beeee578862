// dotnet run --project ../../Examples.csproj -p:Example=list-aliases

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// List the aliases in an account

var request = new ListAliasesRequest();
var aliases = new List<AliasListEntry>();
await foreach (AliasListEntry entry in kmsClient.Paginators.ListAliases(request).Aliases)
{
    aliases.Add(entry);
}

foreach (var item in aliases)
{
    Console.WriteLine("AliasName: " + item.AliasName);
    Console.WriteLine("AliasArn: " + item.AliasArn);
}
