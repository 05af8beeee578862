// javac ScheduleKeyDeletion.java && java ScheduleKeyDeletion

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.ScheduleKeyDeletionRequest;
import java.util.Date;

public class ScheduleKeyDeletion {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Schedule the deletion of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Integer pendingWindowInDays = 7;

ScheduleKeyDeletionRequest req = new ScheduleKeyDeletionRequest()
    .withKeyId(keyId)
    .withPendingWindowInDays(pendingWindowInDays);
Date deletionDate = kmsClient.scheduleKeyDeletion(req).getDeletionDate();

System.out.println("DeletionDate: " + deletionDate);
}
}
