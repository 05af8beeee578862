// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example user ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:user/ExampleUser";
// Replace the following example account ARN with the ARN of your account
String retiringPrincipal = "arn:aws:iam::111122223333:root";
List<String> operations = Arrays.asList("Encrypt", "Decrypt", "GenerateDataKeyWithoutPlaintext");
List<String> grantTokens = Arrays.asList("ExampleGrantToken");
String name = "ExampleGrant";
Boolean dryRun = false;

CreateGrantRequest req = new CreateGrantRequest()
    .withKeyId(keyId)
    .withGranteePrincipal(granteePrincipal)
    .withRetiringPrincipal(retiringPrincipal)
    .withOperations(operations)
    .withGrantTokens(grantTokens)
    .withName(name)
    .withDryRun(dryRun);
CreateGrantResult result = kmsClient.createGrant(req);
