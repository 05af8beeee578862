// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example user ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:user/ExampleUser";
List<GrantOperation> operations = List.of(GrantOperation.DECRYPT);
GrantConstraints constraints = GrantConstraints.builder()
    .encryptionContextSubset(Map.of("Department", "Finance", "cost center", "87654"))
    .encryptionContextEquals(Map.of())
    .build();

CreateGrantRequest request = CreateGrantRequest.builder()
    .keyId(keyId)
    .granteePrincipal(granteePrincipal)
    .operations(operations)
    .constraints(constraints)
    .build();
CreateGrantResponse response = kmsClient.createGrant(request);
