// javac ListKeys.java && java ListKeys

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.KeyListEntry;
import com.amazonaws.services.kms.model.ListKeysRequest;
import com.amazonaws.services.kms.model.ListKeysResult;
import java.util.ArrayList;
import java.util.List;

public class ListKeys {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// List the KMS keys in an account

ListKeysRequest req = new ListKeysRequest();
List<KeyListEntry> keys = new ArrayList<>();
ListKeysResult result;
do {
    result = kmsClient.listKeys(req);
    keys.addAll(result.getKeys());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());

keys.forEach(item -> {
    System.out.println("KeyArn: " + item.getKeyArn());
});
}
}
