// javac Decrypt.java && java Decrypt

import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;

public class Decrypt {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Decrypt a data key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example ciphertext with one of your own
SdkBytes ciphertext = SdkBytes.fromByteArray(
    Base64.getDecoder().decode("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE")
);

DecryptRequest request = DecryptRequest.builder().keyId(keyId).ciphertextBlob(ciphertext).build();
DecryptResponse response = kmsClient.decrypt(request);
SdkBytes plaintext = response.plaintext();

System.out.println("Plaintext: " + plaintext.asByteArray().length + " bytes");
}
}
}
