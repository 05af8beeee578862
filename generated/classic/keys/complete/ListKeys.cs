// dotnet run --project ../../Examples.csproj -p:Example=ListKeys

using System;
using System.Collections.Generic;
using System.Linq;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class ListKeys
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// List the KMS keys in an account

ListKeysRequest listKeysRequest = new ListKeysRequest();
List<KeyListEntry> keys = kmsClient.Paginators.ListKeys(listKeysRequest).Keys.ToList();

foreach (var item in keys)
{
    Console.WriteLine("KeyArn: " + item.KeyArn);
}
}
}
