// javac UpdateAlias.java && java UpdateAlias

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.UpdateAliasRequest;

public class UpdateAlias {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Update an alias
//
// Replace the following example alias name with a valid alias name
String aliasName = "alias/projectKey1";
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";

UpdateAliasRequest request = UpdateAliasRequest.builder()
    .aliasName(aliasName)
    .targetKeyId(keyId)
    .build();
kmsClient.updateAlias(request);

System.out.println("UpdateAlias has succeeded.");
}
}
}
