// javac ListKeys.java && java ListKeys

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;

public class ListKeys {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// List the KMS keys in an account

ListKeysRequest request = ListKeysRequest.builder().build();
List<KeyListEntry> keys = kmsClient.listKeysPaginator(request).keys().stream().toList();

keys.forEach(item -> {
    System.out.println("KeyArn: " + item.keyArn());
});
}
}
}
