// javac TagResource.java && java TagResource

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.Tag;
import com.amazonaws.services.kms.model.TagResourceRequest;
import java.util.Arrays;
import java.util.List;

public class TagResource {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Add tags to a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
List<Tag> tags = Arrays.asList(
    new Tag().withTagKey("Department").withTagValue("Finance"),
    new Tag().withTagKey("CostCenter").withTagValue("87654")
);

TagResourceRequest req = new TagResourceRequest().withKeyId(keyId).withTags(tags);
kmsClient.tagResource(req);

System.out.println("TagResource has succeeded.");
}
}
