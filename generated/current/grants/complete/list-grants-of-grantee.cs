// dotnet run --project ../../Examples.csproj -p:Example=list-grants-of-grantee

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// List the grants on a KMS key by grantee
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example role ARN with a valid one
string grantee = "arn:aws:iam::111122223333:role/test-engineer";

var request = new ListGrantsRequest
{
    KeyId = keyId,
    GranteePrincipal = grantee
};
var grants = new List<GrantListEntry>();
await foreach (GrantListEntry entry in kmsClient.Paginators.ListGrants(request).Grants)
{
    grants.Add(entry);
}

foreach (var item in grants)
{
    Console.WriteLine("GrantId: " + item.GrantId);
    Console.WriteLine("KeyId: " + item.KeyId);
}
