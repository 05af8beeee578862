// dotnet run --project ../../Examples.csproj -p:Example=PutKeyPolicy

using System;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class PutKeyPolicy
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Set the key policy of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
String policyName = "default";
// Replace the example account ARN and user ARN in the following key policy with valid ones
String policy = "{\n" +
                "  \"Version\": \"2012-10-17\",\n" +
                "  \"Statement\": [\n" +
                "    {\n" +
                "      \"Sid\": \"Enable IAM policies\",\n" +
                "      \"Effect\": \"Allow\",\n" +
                "      \"Principal\": {\n" +
                "        \"AWS\": \"arn:aws:iam::111122223333:root\"\n" +
                "      },\n" +
                "      \"Action\": \"kms:*\",\n" +
                "      \"Resource\": \"*\"\n" +
                "    },\n" +
                "    {\n" +
                "      \"Sid\": \"Allow access for ExampleUser\",\n" +
                "      \"Effect\": \"Allow\",\n" +
                "      \"Principal\": {\n" +
                "        \"AWS\": \"arn:aws:iam::111122223333:user/ExampleUser\"\n" +
                "      },\n" +
                "      \"Action\": [\n" +
                "        \"kms:Encrypt\",\n" +
                "        \"kms:GenerateDataKey*\",\n" +
                "        \"kms:Decrypt\",\n" +
                "        \"kms:DescribeKey\",\n" +
                "        \"kms:ReEncrypt*\"\n" +
                "      ],\n" +
                "      \"Resource\": \"*\"\n" +
                "    }\n" +
                "  ]\n" +
                "}";

PutKeyPolicyRequest putKeyPolicyRequest = new PutKeyPolicyRequest()
{
    KeyId = keyId,
    PolicyName = policyName,
    Policy = policy
};
kmsClient.PutKeyPolicy(putKeyPolicyRequest);

Console.WriteLine("PutKeyPolicy has succeeded.");
}
}
