// dotnet run --project ../../Examples.csproj -p:Example=put-key-policy

using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));

// Set the key policy of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
string policyName = "default";
// Replace the example account ARN and user ARN in the following key policy with valid ones
string policy = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "Enable IAM policies",
          "Effect": "Allow",
          "Principal": {
            "AWS": "arn:aws:iam::111122223333:root"
          },
          "Action": "kms:*",
          "Resource": "*"
        },
        {
          "Sid": "Allow access for ExampleUser",
          "Effect": "Allow",
          "Principal": {
            "AWS": "arn:aws:iam::111122223333:user/ExampleUser"
          },
          "Action": [
            "kms:Encrypt",
            "kms:GenerateDataKey*",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:ReEncrypt*"
          ],
          "Resource": "*"
        }
      ]
    }
    """;

var request = new PutKeyPolicyRequest
{
    KeyId = keyId,
    PolicyName = policyName,
    Policy = policy
};
await kmsClient.PutKeyPolicyAsync(request);

Console.WriteLine("PutKeyPolicy has succeeded.");
