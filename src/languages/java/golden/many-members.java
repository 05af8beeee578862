// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example user ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:user/ExampleUser";
// Replace the following example account ARN with the ARN of your account
String retiringPrincipal = "arn:aws:iam::111122223333:root";
List<String> operations = List.of("Encrypt", "Decrypt", "GenerateDataKeyWithoutPlaintext");
List<String> grantTokens = List.of("ExampleGrantToken");
String name = "ExampleGrant";
boolean dryRun = false;

CreateGrantRequest request = CreateGrantRequest.builder()
    .keyId(keyId)
    .granteePrincipal(granteePrincipal)
    .retiringPrincipal(retiringPrincipal)
    .operationsWithStrings(operations)
    .grantTokens(grantTokens)
    .name(name)
    .dryRun(dryRun)
    .build();
CreateGrantResponse response = kmsClient.createGrant(request);
