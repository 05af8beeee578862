// javac HandleMissingKey.java && java HandleMissingKey

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EnableKeyRequest;
import software.amazon.awssdk.services.kms.model.NotFoundException;

public class HandleMissingKey {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Handle a missing KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

EnableKeyRequest request = EnableKeyRequest.builder().keyId(keyId).build();
try {
    kmsClient.enableKey(request);
} catch (NotFoundException e) {
    System.out.println("The KMS key does not exist.");
}

}
}
}
