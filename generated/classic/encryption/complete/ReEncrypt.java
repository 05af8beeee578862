// javac ReEncrypt.java && java ReEncrypt

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.ReEncryptRequest;
import java.nio.ByteBuffer;
import java.util.Base64;

public class ReEncrypt {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Re-encrypt a data key
//
// Replace the following example ciphertext with one of your own
ByteBuffer ciphertextBlob = ByteBuffer.wrap(
    Base64.getDecoder().decode("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE")
);
// Replace the following example key ARN with a valid key ID or key ARN
String sourceKeyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example key ARN with any valid key identifier
String destinationKeyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";

ReEncryptRequest req = new ReEncryptRequest()
    .withCiphertextBlob(ciphertextBlob)
    .withSourceKeyId(sourceKeyId)
    .withDestinationKeyId(destinationKeyId);
ByteBuffer destinationCiphertextBlob = kmsClient.reEncrypt(req).getCiphertextBlob();

System.out.println("CiphertextBlob: " + destinationCiphertextBlob.remaining() + " bytes");
}
}
