// javac ReEncryptWithEncryptionContext.java && java ReEncryptWithEncryptionContext

import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.ReEncryptRequest;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

public class ReEncryptWithEncryptionContext {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Re-encrypt a data key with an encryption context
//
// Replace the following example ciphertext with one of your own
SdkBytes ciphertextBlob = SdkBytes.fromByteArray(
    Base64.getDecoder().decode("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE")
);
// Replace the following example key ARN with a valid key ID or key ARN
String sourceKeyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Map<String, String> sourceEncryptionContext = Map.of("Department", "Finance", "Purpose", "Payroll");
// Replace the following example key ARN with any valid key identifier
String destinationKeyId =
    "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";
Map<String, String> destinationEncryptionContext = Map.of(
    "Department",
    "Finance",
    "Purpose",
    "Billing"
);

ReEncryptRequest request = ReEncryptRequest.builder()
    .ciphertextBlob(ciphertextBlob)
    .sourceKeyId(sourceKeyId)
    .sourceEncryptionContext(sourceEncryptionContext)
    .destinationKeyId(destinationKeyId)
    .destinationEncryptionContext(destinationEncryptionContext)
    .build();
ReEncryptResponse response = kmsClient.reEncrypt(request);
SdkBytes destinationCiphertextBlob = response.ciphertextBlob();

System.out.println("CiphertextBlob: " + destinationCiphertextBlob.asByteArray().length + " bytes");
}
}
}
