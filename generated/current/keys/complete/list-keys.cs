// dotnet run --project ../../Examples.csproj -p:Example=list-keys

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
var kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// List KMS keys in this account

int limit = 10;

ListKeysRequest listKeysRequest = new ListKeysRequest
{
    Limit = limit
};
List<KeyListEntry> keys = new List<KeyListEntry>();
await foreach (KeyListEntry entry in kmsClient.Paginators.ListKeys(listKeysRequest).Keys)
{
    keys.Add(entry);
}

foreach (var item in keys)
{
    Console.WriteLine("KeyArn: " + item.KeyArn);
}
