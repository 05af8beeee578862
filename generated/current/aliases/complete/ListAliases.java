// javac ListAliases.java && java ListAliases

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;

public class ListAliases {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// List the aliases in an account

ListAliasesRequest request = ListAliasesRequest.builder().build();
List<AliasListEntry> aliases = kmsClient.listAliasesPaginator(request).aliases().stream().toList();

aliases.forEach(item -> {
    System.out.println("AliasName: " + item.aliasName());
    System.out.println("AliasArn: " + item.aliasArn());
});
}
}
}
