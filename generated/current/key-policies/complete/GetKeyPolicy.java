// javac GetKeyPolicy.java && java GetKeyPolicy

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;

public class GetKeyPolicy {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Get the key policy of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
String policyName = "default";

GetKeyPolicyRequest request = GetKeyPolicyRequest.builder()
    .keyId(keyId)
    .policyName(policyName)
    .build();
GetKeyPolicyResponse response = kmsClient.getKeyPolicy(request);
String policy = response.policy();

System.out.println("Policy: " + policy);
}
}
}
