// dotnet run --project ../../Examples.csproj -p:Example=create-grant

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Create a grant
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example role ARN with a valid one
string granteePrincipal = "arn:aws:iam::111122223333:role/test-engineer";
// Replace the following example role ARN with a valid one
string retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";
List<string> operations = new List<string> { GrantOperation.GenerateDataKey, GrantOperation.Decrypt };
string name = "test-engineer-data-keys";

var request = new CreateGrantRequest
{
    KeyId = keyId,
    GranteePrincipal = granteePrincipal,
    RetiringPrincipal = retiringPrincipal,
    Operations = operations,
    Name = name
};
var response = await kmsClient.CreateGrantAsync(request);

Console.WriteLine("GrantToken: " + response.GrantToken);
Console.WriteLine("GrantId: " + response.GrantId);
