// javac CreateClient.java && java CreateClient

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.ListKeyPoliciesRequest;
import software.amazon.awssdk.services.kms.model.ListKeyPoliciesResponse;

public class CreateClient {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// List the key policies of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

ListKeyPoliciesRequest request = ListKeyPoliciesRequest.builder().keyId(keyId).build();
ListKeyPoliciesResponse response = kmsClient.listKeyPolicies(request);
List<String> policyNames = response.policyNames();

policyNames.forEach(item -> {
    System.out.println("PolicyNames: " + item);
});
}
}
}
