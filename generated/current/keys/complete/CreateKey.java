// javac CreateKey.java && java CreateKey

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

public class CreateKey {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Create a KMS key

String desc = "Key for protecting critical data";

CreateKeyRequest request = CreateKeyRequest.builder().description(desc).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();

System.out.println("Arn: " + keyMetadata.arn());
System.out.println("Description: " + keyMetadata.description());
System.out.println("KeyState: " + keyMetadata.keyState());
System.out.println("KeySpec: " + keyMetadata.keySpec());
System.out.println("KeyUsage: " + keyMetadata.keyUsage());
}
}
}
