// javac ListResourceTags.java && java ListResourceTags

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.ListResourceTagsRequest;
import com.amazonaws.services.kms.model.ListResourceTagsResult;
import com.amazonaws.services.kms.model.Tag;
import java.util.ArrayList;
import java.util.List;

public class ListResourceTags {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// List the tags of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

ListResourceTagsRequest req = new ListResourceTagsRequest().withKeyId(keyId);
List<Tag> tags = new ArrayList<>();
ListResourceTagsResult result;
do {
    result = kmsClient.listResourceTags(req);
    tags.addAll(result.getTags());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());

tags.forEach(item -> {
    System.out.println("TagKey: " + item.getTagKey());
    System.out.println("TagValue: " + item.getTagValue());
});
}
}
