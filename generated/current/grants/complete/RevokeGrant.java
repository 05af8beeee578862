// javac RevokeGrant.java && java RevokeGrant

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.RevokeGrantRequest;

public class RevokeGrant {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Revoke a grant on a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example grant ID with a valid one
String grantId = "0c237476b39f8bc44e45212e08498fbe3151305030726c0590dd8d3e9f3d6a60";

RevokeGrantRequest request = RevokeGrantRequest.builder().keyId(keyId).grantId(grantId).build();
kmsClient.revokeGrant(request);

System.out.println("RevokeGrant has succeeded.");
}
}
}
