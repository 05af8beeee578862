// dotnet run --project ../../Examples.csproj -p:Example=list-keys

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// List the KMS keys in an account

var request = new ListKeysRequest();
var keys = new List<KeyListEntry>();
await foreach (KeyListEntry entry in kmsClient.Paginators.ListKeys(request).Keys)
{
    keys.Add(entry);
}

foreach (var item in keys)
{
    Console.WriteLine("KeyArn: " + item.KeyArn);
}
