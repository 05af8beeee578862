// javac ScheduleKeyDeletion.java && java ScheduleKeyDeletion

import java.time.Instant;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionRequest;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionResponse;

public class ScheduleKeyDeletion {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();

try (kmsClient) {
// Schedule the deletion of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int pendingWindowInDays = 7;

ScheduleKeyDeletionRequest request = ScheduleKeyDeletionRequest.builder()
    .keyId(keyId)
    .pendingWindowInDays(pendingWindowInDays)
    .build();
ScheduleKeyDeletionResponse response = kmsClient.scheduleKeyDeletion(request);
Instant deletionDate = response.deletionDate();

System.out.println("DeletionDate: " + deletionDate);
}
}
}
