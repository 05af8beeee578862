// javac CreateAlias.java && java CreateAlias

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateAliasRequest;

public class CreateAlias {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Create an alias for a KMS key

String aliasName = "alias/projectKey1";
// Replace the following example key ARN with a valid key ID or key ARN
String targetKeyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

CreateAliasRequest request = CreateAliasRequest.builder()
    .aliasName(aliasName)
    .targetKeyId(targetKeyId)
    .build();
kmsClient.createAlias(request);

System.out.println("CreateAlias has succeeded.");
}
}
}
