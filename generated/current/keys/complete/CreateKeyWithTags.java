// javac CreateKeyWithTags.java && java CreateKeyWithTags

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.Tag;

public class CreateKeyWithTags {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Create a KMS key with tags

String desc = "Key for protecting critical data";
List<Tag> tags = List.of(
    Tag.builder().tagKey("Department").tagValue("Finance").build(),
    Tag.builder().tagKey("CostCenter").tagValue("87654").build()
);

CreateKeyRequest request = CreateKeyRequest.builder().description(desc).tags(tags).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();

System.out.println("Arn: " + keyMetadata.arn());
System.out.println("Description: " + keyMetadata.description());
System.out.println("KeyState: " + keyMetadata.keyState());
System.out.println("KeySpec: " + keyMetadata.keySpec());
System.out.println("KeyUsage: " + keyMetadata.keyUsage());
}
}
}
