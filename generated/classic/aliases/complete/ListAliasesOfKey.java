// javac ListAliasesOfKey.java && java ListAliasesOfKey

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.AliasListEntry;
import com.amazonaws.services.kms.model.ListAliasesRequest;
import com.amazonaws.services.kms.model.ListAliasesResult;
import java.util.ArrayList;
import java.util.List;

public class ListAliasesOfKey {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Integer limit = 10;

ListAliasesRequest req = new ListAliasesRequest().withKeyId(keyId).withLimit(limit);
List<AliasListEntry> aliases = new ArrayList<>();
ListAliasesResult result;
do {
    result = kmsClient.listAliases(req);
    aliases.addAll(result.getAliases());
    req.setMarker(result.getNextMarker());
} while (result.isTruncated());

aliases.forEach(item -> {
    System.out.println("AliasName: " + item.getAliasName());
    System.out.println("AliasArn: " + item.getAliasArn());
});
}
}
