// Create a grant with a constraint
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example role ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:role/test-engineer";
// Replace the following example role ARN with a valid one
String retiringPrincipal = "arn:aws:iam::111122223333:role/key-administrator";
List<GrantOperation> operations = List.of(GrantOperation.GENERATE_DATA_KEY, GrantOperation.DECRYPT);
String name = "test-engineer-data-keys";
GrantConstraints constraints = GrantConstraints.builder()
    .encryptionContextSubset(Map.of("Department", "Finance"))
    .build();

CreateGrantRequest request = CreateGrantRequest.builder()
    .keyId(keyId)
    .granteePrincipal(granteePrincipal)
    .retiringPrincipal(retiringPrincipal)
    .operations(operations)
    .name(name)
    .constraints(constraints)
    .build();
CreateGrantResponse response = kmsClient.createGrant(request);
