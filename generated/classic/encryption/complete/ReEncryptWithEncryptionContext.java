// javac ReEncryptWithEncryptionContext.java && java ReEncryptWithEncryptionContext

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.ReEncryptRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

public class ReEncryptWithEncryptionContext {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Re-encrypt a data key with an encryption context
//
// Replace the following example ciphertext with one of your own
ByteBuffer ciphertextBlob = ByteBuffer.wrap(
    Base64.getDecoder().decode("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE")
);
// Replace the following example key ARN with a valid key ID or key ARN
String sourceKeyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Map<String, String> sourceEncryptionContext = new HashMap<String, String>() {
    {
        put("Department", "Finance");
        put("Purpose", "Payroll");
    }
};
// Replace the following example key ARN with any valid key identifier
String destinationKeyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";
Map<String, String> destinationEncryptionContext = new HashMap<String, String>() {
    {
        put("Department", "Finance");
        put("Purpose", "Billing");
    }
};

ReEncryptRequest req = new ReEncryptRequest()
    .withCiphertextBlob(ciphertextBlob)
    .withSourceKeyId(sourceKeyId)
    .withSourceEncryptionContext(sourceEncryptionContext)
    .withDestinationKeyId(destinationKeyId)
    .withDestinationEncryptionContext(destinationEncryptionContext);
ByteBuffer destinationCiphertextBlob = kmsClient.reEncrypt(req).getCiphertextBlob();

System.out.println("CiphertextBlob: " + destinationCiphertextBlob.remaining() + " bytes");
}
}
