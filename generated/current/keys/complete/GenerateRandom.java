// javac GenerateRandom.java && java GenerateRandom

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GenerateRandomRequest;
import software.amazon.awssdk.services.kms.model.GenerateRandomResponse;

public class GenerateRandom {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Generate random bytes

int numberOfBytes = 32;

GenerateRandomRequest request = GenerateRandomRequest.builder()
    .numberOfBytes(numberOfBytes)
    .build();
GenerateRandomResponse response = kmsClient.generateRandom(request);
SdkBytes randomBytes = response.plaintext();

System.out.println("Plaintext: " + randomBytes.asByteArray().length + " bytes");
}
}
}
