// dotnet run --project ../../Examples.csproj -p:Example=UpdateAlias

using System;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class UpdateAlias
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Update an alias
//
// Replace the following example alias name with a valid alias name
String aliasName = "alias/projectKey1";
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";

UpdateAliasRequest updateAliasRequest = new UpdateAliasRequest()
{
    AliasName = aliasName,
    TargetKeyId = keyId
};
kmsClient.UpdateAlias(updateAliasRequest);

Console.WriteLine("UpdateAlias has succeeded.");
}
}
