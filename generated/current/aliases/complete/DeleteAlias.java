// javac DeleteAlias.java && java DeleteAlias

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DeleteAliasRequest;

public class DeleteAlias {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Delete an alias
//
// Replace the following example alias name with a valid alias name
String aliasName = "alias/projectKey1";

DeleteAliasRequest request = DeleteAliasRequest.builder().aliasName(aliasName).build();
kmsClient.deleteAlias(request);

System.out.println("DeleteAlias has succeeded.");
}
}
}
