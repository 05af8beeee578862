// dotnet run --project ../../Examples.csproj -p:Example=list-aliases-of-key

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int limit = 10;

var request = new ListAliasesRequest
{
    KeyId = keyId,
    Limit = limit
};
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
