// javac DescribeKey.java && java DescribeKey

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.DescribeKeyRequest;
import com.amazonaws.services.kms.model.DescribeKeyResult;

public class DescribeKey {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

DescribeKeyRequest req = new DescribeKeyRequest().withKeyId(keyId);
DescribeKeyResult result = kmsClient.describeKey(req);

System.out.println("Arn: " + result.getKeyMetadata().getArn());
System.out.println("Description: " + result.getKeyMetadata().getDescription());
System.out.println("KeyState: " + result.getKeyMetadata().getKeyState());
System.out.println("KeySpec: " + result.getKeyMetadata().getKeySpec());
System.out.println("KeyUsage: " + result.getKeyMetadata().getKeyUsage());
}
}
