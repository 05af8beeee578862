// javac ListAliases.java && java ListAliases

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.AliasListEntry;
import com.amazonaws.services.kms.model.ListAliasesRequest;
import com.amazonaws.services.kms.model.ListAliasesResult;
import java.util.ArrayList;
import java.util.List;

public class ListAliases {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// List the aliases in an account

ListAliasesRequest req = new ListAliasesRequest();
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
