// dotnet run --project ../../Examples.csproj -p:Example=list-retirable-grants

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
string retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";

var request = new ListRetirableGrantsRequest
{
    RetiringPrincipal = retiringPrincipal
};
var grants = new List<GrantListEntry>();
await foreach (GrantListEntry entry in kmsClient.Paginators.ListRetirableGrants(request).Grants)
{
    grants.Add(entry);
}

foreach (var item in grants)
{
    Console.WriteLine("GrantId: " + item.GrantId);
    Console.WriteLine("KeyId: " + item.KeyId);
}
