// javac CreateKeyWithTags.java && java CreateKeyWithTags

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.CreateKeyRequest;
import com.amazonaws.services.kms.model.CreateKeyResult;
import com.amazonaws.services.kms.model.Tag;
import java.util.Arrays;
import java.util.List;

public class CreateKeyWithTags {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Create a KMS key with tags

String desc = "Key for protecting critical data";
List<Tag> tags = Arrays.asList(
    new Tag().withTagKey("Department").withTagValue("Finance"),
    new Tag().withTagKey("CostCenter").withTagValue("87654")
);

CreateKeyRequest req = new CreateKeyRequest().withDescription(desc).withTags(tags);
CreateKeyResult result = kmsClient.createKey(req);

System.out.println("Arn: " + result.getKeyMetadata().getArn());
System.out.println("Description: " + result.getKeyMetadata().getDescription());
System.out.println("KeyState: " + result.getKeyMetadata().getKeyState());
System.out.println("KeySpec: " + result.getKeyMetadata().getKeySpec());
System.out.println("KeyUsage: " + result.getKeyMetadata().getKeyUsage());
}
}
