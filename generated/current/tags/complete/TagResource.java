// javac TagResource.java && java TagResource

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.Tag;
import software.amazon.awssdk.services.kms.model.TagResourceRequest;

public class TagResource {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Add tags to a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
List<Tag> tags = List.of(
    Tag.builder().tagKey("Department").tagValue("Finance").build(),
    Tag.builder().tagKey("CostCenter").tagValue("87654").build()
);

TagResourceRequest request = TagResourceRequest.builder().keyId(keyId).tags(tags).build();
kmsClient.tagResource(request);

System.out.println("TagResource has succeeded.");
}
}
}
