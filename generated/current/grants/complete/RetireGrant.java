// javac RetireGrant.java && java RetireGrant

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.RetireGrantRequest;

public class RetireGrant {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Retire a grant
//
// Replace the following example grant token with a valid one
String grantToken = "AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE";

RetireGrantRequest request = RetireGrantRequest.builder().grantToken(grantToken).build();
kmsClient.retireGrant(request);

System.out.println("RetireGrant has succeeded.");
}
}
}
