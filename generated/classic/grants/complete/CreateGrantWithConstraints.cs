// dotnet run --project ../../Examples.csproj -p:Example=CreateGrantWithConstraints

using System;
using System.Collections.Generic;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class CreateGrantWithConstraints
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Create a grant with a constraint
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example role ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:role/test-engineer";
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";
List<string> operations = new List<string> { "GenerateDataKey", "Decrypt" };
String name = "test-engineer-data-keys";
GrantConstraints constraints = new GrantConstraints
{
    EncryptionContextSubset = new Dictionary<string, string> { ["Department"] = "Finance" }
};

CreateGrantRequest createGrantRequest = new CreateGrantRequest()
{
    KeyId = keyId,
    GranteePrincipal = granteePrincipal,
    RetiringPrincipal = retiringPrincipal,
    Operations = operations,
    Name = name,
    Constraints = constraints
};
CreateGrantResponse createGrantResponse = kmsClient.CreateGrant(createGrantRequest);

Console.WriteLine("GrantToken: " + createGrantResponse.GrantToken);
Console.WriteLine("GrantId: " + createGrantResponse.GrantId);
}
}
