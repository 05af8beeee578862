// javac DecryptWithEncryptionContext.java && java DecryptWithEncryptionContext

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.DecryptRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

public class DecryptWithEncryptionContext {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Decrypt a data key with an encryption context
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example ciphertext with one of your own
ByteBuffer ciphertext = ByteBuffer.wrap(
    Base64.getDecoder().decode("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE")
);
Map<String, String> encryptionContext = new HashMap<String, String>() {
    {
        put("Department", "Finance");
        put("Purpose", "Payroll");
    }
};

DecryptRequest req = new DecryptRequest()
    .withKeyId(keyId)
    .withCiphertextBlob(ciphertext)
    .withEncryptionContext(encryptionContext);
ByteBuffer plaintext = kmsClient.decrypt(req).getPlaintext();

System.out.println("Plaintext: " + plaintext.remaining() + " bytes");
}
}
