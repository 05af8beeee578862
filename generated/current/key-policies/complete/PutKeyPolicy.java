// javac PutKeyPolicy.java && java PutKeyPolicy

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyRequest;

public class PutKeyPolicy {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Set the key policy of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
String policyName = "default";
// Replace the example account ARN and user ARN in the following key policy with valid ones
String policy = """
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
}""";

PutKeyPolicyRequest request = PutKeyPolicyRequest.builder()
    .keyId(keyId)
    .policyName(policyName)
    .policy(policy)
    .build();
kmsClient.putKeyPolicy(request);

System.out.println("PutKeyPolicy has succeeded.");
}
}
}
