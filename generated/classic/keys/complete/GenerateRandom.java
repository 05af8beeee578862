// javac GenerateRandom.java && java GenerateRandom

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GenerateRandomRequest;
import java.nio.ByteBuffer;

public class GenerateRandom {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Generate random bytes

Integer numberOfBytes = 32;

GenerateRandomRequest req = new GenerateRandomRequest().withNumberOfBytes(numberOfBytes);
ByteBuffer randomBytes = kmsClient.generateRandom(req).getPlaintext();

System.out.println("Plaintext: " + randomBytes.remaining() + " bytes");
}
}
