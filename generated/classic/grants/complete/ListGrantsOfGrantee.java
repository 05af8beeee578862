// javac ListGrantsOfGrantee.java && java ListGrantsOfGrantee

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GrantListEntry;
import com.amazonaws.services.kms.model.ListGrantsRequest;
import com.amazonaws.services.kms.model.ListGrantsResult;
import java.util.ArrayList;
import java.util.List;

public class ListGrantsOfGrantee {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// List the grants on a KMS key by grantee
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example role ARN with a valid one
String grantee = "arn:aws:iam::111122223333:role/test-engineer";

ListGrantsRequest req = new ListGrantsRequest().withKeyId(keyId).withGranteePrincipal(grantee);
List<GrantListEntry> grants = new ArrayList<>();
ListGrantsResult result;
do {
    result = kmsClient.listGrants(req);
    grants.addAll(result.getGrants());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());

grants.forEach(item -> {
    System.out.println("GrantId: " + item.getGrantId());
    System.out.println("KeyId: " + item.getKeyId());
});
}
}
