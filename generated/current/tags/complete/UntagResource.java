// javac UntagResource.java && java UntagResource

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.UntagResourceRequest;

public class UntagResource {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Remove tags from a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
List<String> tagKeys = List.of("Department", "CostCenter");

UntagResourceRequest request = UntagResourceRequest.builder().keyId(keyId).tagKeys(tagKeys).build();
kmsClient.untagResource(request);

System.out.println("UntagResource has succeeded.");
}
}
}
