// dotnet run --project ../../Examples.csproj -p:Example=describe-key

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
var kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

DescribeKeyRequest describeKeyRequest = new DescribeKeyRequest
{
    KeyId = keyId
};
DescribeKeyResponse describeKeyResponse = await kmsClient.DescribeKeyAsync(describeKeyRequest);

Console.WriteLine("Arn: " + describeKeyResponse.KeyMetadata.Arn);
Console.WriteLine("Description: " + describeKeyResponse.KeyMetadata.Description);
Console.WriteLine("KeyState: " + describeKeyResponse.KeyMetadata.KeyState);
Console.WriteLine("KeySpec: " + describeKeyResponse.KeyMetadata.KeySpec);
Console.WriteLine("KeyUsage: " + describeKeyResponse.KeyMetadata.KeyUsage);
