// dotnet run --project ../../Examples.csproj -p:Example=ListGrantsOfGrantee

using System;
using System.Collections.Generic;
using System.Linq;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class ListGrantsOfGrantee
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// List the grants on a KMS key by grantee
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example role ARN with a valid one
String grantee = "arn:aws:iam::111122223333:role/test-engineer";

ListGrantsRequest listGrantsRequest = new ListGrantsRequest()
{
    KeyId = keyId,
    GranteePrincipal = grantee
};
List<GrantListEntry> grants = kmsClient.Paginators.ListGrants(listGrantsRequest).Grants.ToList();

foreach (var item in grants)
{
    Console.WriteLine("GrantId: " + item.GrantId);
    Console.WriteLine("KeyId: " + item.KeyId);
}
}
}
