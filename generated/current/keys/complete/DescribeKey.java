// javac DescribeKey.java && java DescribeKey

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

public class DescribeKey {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

DescribeKeyRequest request = DescribeKeyRequest.builder().keyId(keyId).build();
DescribeKeyResponse response = kmsClient.describeKey(request);
KeyMetadata keyMetadata = response.keyMetadata();

System.out.println("Arn: " + keyMetadata.arn());
System.out.println("Description: " + keyMetadata.description());
System.out.println("KeyState: " + keyMetadata.keyState());
System.out.println("KeySpec: " + keyMetadata.keySpec());
System.out.println("KeyUsage: " + keyMetadata.keyUsage());
}
}
}
