// javac ListRetirableGrants.java && java ListRetirableGrants

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.ListRetirableGrantsRequest;

public class ListRetirableGrants {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";

ListRetirableGrantsRequest request = ListRetirableGrantsRequest.builder()
    .retiringPrincipal(retiringPrincipal)
    .build();
List<GrantListEntry> grants = kmsClient
    .listRetirableGrantsPaginator(request)
    .grants()
    .stream()
    .toList();

grants.forEach(item -> {
    System.out.println("GrantId: " + item.grantId());
    System.out.println("KeyId: " + item.keyId());
});
}
}
}
