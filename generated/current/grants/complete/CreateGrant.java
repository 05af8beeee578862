// javac CreateGrant.java && java CreateGrant

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.CreateGrantResponse;
import software.amazon.awssdk.services.kms.model.GrantOperation;

public class CreateGrant {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Create a grant
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example role ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:role/test-engineer";
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";
List<GrantOperation> operations = List.of(GrantOperation.GENERATE_DATA_KEY, GrantOperation.DECRYPT);
String name = "test-engineer-data-keys";

CreateGrantRequest request = CreateGrantRequest.builder()
    .keyId(keyId)
    .granteePrincipal(granteePrincipal)
    .retiringPrincipal(retiringPrincipal)
    .operations(operations)
    .name(name)
    .build();
CreateGrantResponse response = kmsClient.createGrant(request);

System.out.println("GrantToken: " + response.grantToken());
System.out.println("GrantId: " + response.grantId());
}
}
}
