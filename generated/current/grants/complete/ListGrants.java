// javac ListGrants.java && java ListGrants

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;

public class ListGrants {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// List the grants on a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

ListGrantsRequest request = ListGrantsRequest.builder().keyId(keyId).build();
List<GrantListEntry> grants = kmsClient.listGrantsPaginator(request).grants().stream().toList();

grants.forEach(item -> {
    System.out.println("GrantId: " + item.grantId());
    System.out.println("KeyId: " + item.keyId());
});
}
}
}
