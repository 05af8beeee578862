// javac EncryptWithEncryptionContext.java && java EncryptWithEncryptionContext

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;

public class EncryptWithEncryptionContext {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Encrypt a small secret with an encryption context
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
SdkBytes plaintext = SdkBytes.fromUtf8String("example-database-password");
Map<String, String> encryptionContext = Map.of("Department", "Finance", "Purpose", "Payroll");

EncryptRequest request = EncryptRequest.builder()
    .keyId(keyId)
    .plaintext(plaintext)
    .encryptionContext(encryptionContext)
    .build();
EncryptResponse response = kmsClient.encrypt(request);
SdkBytes ciphertext = response.ciphertextBlob();

System.out.println("CiphertextBlob: " + ciphertext.asByteArray().length + " bytes");
}
}
}
