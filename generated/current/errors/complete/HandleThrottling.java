// javac HandleThrottling.java && java HandleThrottling

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EnableKeyRotationRequest;
import software.amazon.awssdk.services.kms.model.KmsException;

public class HandleThrottling {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Handle throttling
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

EnableKeyRotationRequest request = EnableKeyRotationRequest.builder().keyId(keyId).build();
try {
    kmsClient.enableKeyRotation(request);
} catch (KmsException e) {
    if (!"ThrottlingException".equals(e.awsErrorDetails().errorCode())) {
        throw e;
    }
    System.out.println("AWS KMS throttles the requests.");
}

}
}
}
