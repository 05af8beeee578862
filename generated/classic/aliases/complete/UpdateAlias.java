// javac UpdateAlias.java && java UpdateAlias

import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.UpdateAliasRequest;

public class UpdateAlias {
public static void main(String[] args) {
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();

// Update an alias
//
// Replace the following example alias name with a valid alias name
String aliasName = "alias/projectKey1";
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";

UpdateAliasRequest req = new UpdateAliasRequest().withAliasName(aliasName).withTargetKeyId(keyId);
kmsClient.updateAlias(req);

System.out.println("UpdateAlias has succeeded.");
}
}
