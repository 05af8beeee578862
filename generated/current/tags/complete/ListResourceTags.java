// javac ListResourceTags.java && java ListResourceTags

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.ListResourceTagsRequest;
import software.amazon.awssdk.services.kms.model.Tag;

public class ListResourceTags {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// List the tags of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

ListResourceTagsRequest request = ListResourceTagsRequest.builder().keyId(keyId).build();
List<Tag> tags = kmsClient.listResourceTagsPaginator(request).tags().stream().toList();

tags.forEach(item -> {
    System.out.println("TagKey: " + item.tagKey());
    System.out.println("TagValue: " + item.tagValue());
});
}
}
}
