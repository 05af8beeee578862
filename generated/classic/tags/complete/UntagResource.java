// javac UntagResource.java && java UntagResource

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.UntagResourceRequest;
import java.util.Arrays;
import java.util.List;

public class UntagResource {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Remove tags from a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
List<String> tagKeys = Arrays.asList("Department", "CostCenter");

UntagResourceRequest req = new UntagResourceRequest().withKeyId(keyId).withTagKeys(tagKeys);
kmsClient.untagResource(req);

System.out.println("UntagResource has succeeded.");
}
}
