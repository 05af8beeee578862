// javac GenerateDataKeyWithoutPlaintext.java && java GenerateDataKeyWithoutPlaintext

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyWithoutPlaintextRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyWithoutPlaintextResponse;

public class GenerateDataKeyWithoutPlaintext {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Generate an encrypted data key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
DataKeySpec keySpec = DataKeySpec.AES_256;
Map<String, String> encryptionContext = Map.of("Department", "Finance", "Purpose", "Payroll");

GenerateDataKeyWithoutPlaintextRequest dataKeyRequest =
    GenerateDataKeyWithoutPlaintextRequest.builder()
        .keyId(keyId)
        .keySpec(keySpec)
        .encryptionContext(encryptionContext)
        .build();
GenerateDataKeyWithoutPlaintextResponse dataKeyResponse = kmsClient.generateDataKeyWithoutPlaintext(
    dataKeyRequest
);
SdkBytes encryptedKey = dataKeyResponse.ciphertextBlob();

System.out.println("CiphertextBlob: " + encryptedKey.asByteArray().length + " bytes");
}
}
}
