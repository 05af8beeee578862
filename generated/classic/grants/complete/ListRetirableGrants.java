// javac ListRetirableGrants.java && java ListRetirableGrants

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GrantListEntry;
import com.amazonaws.services.kms.model.ListRetirableGrantsRequest;
import com.amazonaws.services.kms.model.ListRetirableGrantsResult;
import java.util.ArrayList;
import java.util.List;

public class ListRetirableGrants {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";

ListRetirableGrantsRequest req = new ListRetirableGrantsRequest().withRetiringPrincipal(retiringPrincipal);
List<GrantListEntry> grants = new ArrayList<>();
ListRetirableGrantsResult result;
do {
    result = kmsClient.listRetirableGrants(req);
    grants.addAll(result.getGrants());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());

grants.forEach(item -> {
    System.out.println("GrantId: " + item.getGrantId());
    System.out.println("KeyId: " + item.getKeyId());
});
}
}
