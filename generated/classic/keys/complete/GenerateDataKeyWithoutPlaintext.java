// javac GenerateDataKeyWithoutPlaintext.java && java GenerateDataKeyWithoutPlaintext

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GenerateDataKeyWithoutPlaintextRequest;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

public class GenerateDataKeyWithoutPlaintext {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Generate an encrypted data key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
String keySpec = "AES_256";
Map<String, String> encryptionContext = new HashMap<String, String>() {
    {
        put("Department", "Finance");
        put("Purpose", "Payroll");
    }
};

GenerateDataKeyWithoutPlaintextRequest dataKeyRequest = new GenerateDataKeyWithoutPlaintextRequest()
    .withKeyId(keyId)
    .withKeySpec(keySpec)
    .withEncryptionContext(encryptionContext);
ByteBuffer encryptedKey = kmsClient.generateDataKeyWithoutPlaintext(dataKeyRequest).getCiphertextBlob();

System.out.println("CiphertextBlob: " + encryptedKey.remaining() + " bytes");
}
}
