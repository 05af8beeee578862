// javac CancelKeyDeletion.java && java CancelKeyDeletion

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionRequest;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionResponse;

public class CancelKeyDeletion {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Cancel the deletion of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

CancelKeyDeletionRequest request = CancelKeyDeletionRequest.builder().keyId(keyId).build();
CancelKeyDeletionResponse response = kmsClient.cancelKeyDeletion(request);

System.out.println("KeyId: " + response.keyId());
}
}
}
