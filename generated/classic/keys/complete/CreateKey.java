// javac CreateKey.java && java CreateKey

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.CreateKeyRequest;
import com.amazonaws.services.kms.model.CreateKeyResult;

public class CreateKey {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Create a KMS key

String desc = "Key for protecting critical data";

CreateKeyRequest req = new CreateKeyRequest().withDescription(desc);
CreateKeyResult result = kmsClient.createKey(req);

System.out.println("Arn: " + result.getKeyMetadata().getArn());
System.out.println("Description: " + result.getKeyMetadata().getDescription());
System.out.println("KeyState: " + result.getKeyMetadata().getKeyState());
System.out.println("KeySpec: " + result.getKeyMetadata().getKeySpec());
System.out.println("KeyUsage: " + result.getKeyMetadata().getKeyUsage());
}
}
