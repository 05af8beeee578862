// javac EnableKeyRotation.java && java EnableKeyRotation

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EnableKeyRotationRequest;

public class EnableKeyRotation {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Enable automatic rotation of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int rotationPeriodInDays = 180;

EnableKeyRotationRequest request = EnableKeyRotationRequest.builder()
    .keyId(keyId)
    .rotationPeriodInDays(rotationPeriodInDays)
    .build();
kmsClient.enableKeyRotation(request);

System.out.println("EnableKeyRotation has succeeded.");
}
}
}
