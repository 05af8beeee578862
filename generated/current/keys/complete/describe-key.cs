// dotnet run --project ../../Examples.csproj -p:Example=describe-key

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

var request = new DescribeKeyRequest
{
    KeyId = keyId
};
var response = await kmsClient.DescribeKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;

Console.WriteLine("Arn: " + keyMetadata.Arn);
Console.WriteLine("Description: " + keyMetadata.Description);
Console.WriteLine("KeyState: " + keyMetadata.KeyState);
Console.WriteLine("KeySpec: " + keyMetadata.KeySpec);
Console.WriteLine("KeyUsage: " + keyMetadata.KeyUsage);
