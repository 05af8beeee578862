// javac DescribeKey.java && java DescribeKey

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;

public class DescribeKey {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

DescribeKeyRequest request = DescribeKeyRequest.builder().keyId(keyId).build();
DescribeKeyResponse response = kmsClient.describeKey(request);

System.out.println("Arn: " + response.keyMetadata().arn());
System.out.println("Description: " + response.keyMetadata().description());
System.out.println("KeyState: " + response.keyMetadata().keyState());
System.out.println("KeySpec: " + response.keyMetadata().keySpec());
System.out.println("KeyUsage: " + response.keyMetadata().keyUsage());
}
}
