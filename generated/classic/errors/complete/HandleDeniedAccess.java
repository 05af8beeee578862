// javac HandleDeniedAccess.java && java HandleDeniedAccess

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.AWSKMSException;
import com.amazonaws.services.kms.model.DisableKeyRequest;

public class HandleDeniedAccess {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Handle denied access
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

DisableKeyRequest req = new DisableKeyRequest().withKeyId(keyId);
try {
    kmsClient.disableKey(req);
} catch (AWSKMSException e) {
    if (!"AccessDeniedException".equals(e.getErrorCode())) {
        throw e;
    }
    System.out.println("Access to the KMS key is denied.");
}

}
}
