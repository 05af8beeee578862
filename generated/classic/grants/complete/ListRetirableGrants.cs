// dotnet run --project ../../Examples.csproj -p:Example=ListRetirableGrants

using System;
using System.Collections.Generic;
using System.Linq;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class ListRetirableGrants
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";

ListRetirableGrantsRequest listRetirableGrantsRequest = new ListRetirableGrantsRequest()
{
    RetiringPrincipal = retiringPrincipal
};
List<GrantListEntry> grants = kmsClient.Paginators.ListRetirableGrants(listRetirableGrantsRequest).Grants.ToList();

foreach (var item in grants)
{
    Console.WriteLine("GrantId: " + item.GrantId);
    Console.WriteLine("KeyId: " + item.KeyId);
}
}
}
