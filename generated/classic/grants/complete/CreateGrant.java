// javac CreateGrant.java && java CreateGrant

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.CreateGrantRequest;
import com.amazonaws.services.kms.model.CreateGrantResult;
import java.util.Arrays;
import java.util.List;

public class CreateGrant {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Create a grant
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example role ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:role/test-engineer";
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";
List<String> operations = Arrays.asList("GenerateDataKey", "Decrypt");
String name = "test-engineer-data-keys";

CreateGrantRequest req = new CreateGrantRequest()
    .withKeyId(keyId)
    .withGranteePrincipal(granteePrincipal)
    .withRetiringPrincipal(retiringPrincipal)
    .withOperations(operations)
    .withName(name);
CreateGrantResult result = kmsClient.createGrant(req);

System.out.println("GrantToken: " + result.getGrantToken());
System.out.println("GrantId: " + result.getGrantId());
}
}
