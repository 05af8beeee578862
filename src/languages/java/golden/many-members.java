// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example user ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:user/ExampleUser";
// Replace the following example account ARN with the ARN of your account
String retiringPrincipal = "arn:aws:iam::111122223333:root";
List<GrantOperation> operations = List.of(
    GrantOperation.ENCRYPT,
    GrantOperation.DECRYPT,
    GrantOperation.GENERATE_DATA_KEY_WITHOUT_PLAINTEXT
);
List<String> grantTokens = List.of("ExampleGrantToken");
String name = "ExampleGrant";
boolean dryRun = false;

CreateGrantRequest request = CreateGrantRequest.builder()
    .keyId(keyId)
    .granteePrincipal(granteePrincipal)
    .retiringPrincipal(retiringPrincipal)
    .operations(operations)
    .grantTokens(grantTokens)
    .name(name)
    .dryRun(dryRun)
    .build();
CreateGrantResponse response = kmsClient.createGrant(request);
