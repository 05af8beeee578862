// javac ListAliasesOfKey.java && java ListAliasesOfKey

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;

public class ListAliasesOfKey {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int limit = 10;

ListAliasesRequest request = ListAliasesRequest.builder().keyId(keyId).limit(limit).build();
List<AliasListEntry> aliases = kmsClient.listAliasesPaginator(request).aliases().stream().toList();

aliases.forEach(item -> {
    System.out.println("AliasName: " + item.aliasName());
    System.out.println("AliasArn: " + item.aliasArn());
});
}
}
}
