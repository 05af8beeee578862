// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example user ARN with a valid one
String granteePrincipal = "arn:aws:iam::111122223333:user/ExampleUser";
List<String> operations = Arrays.asList("Decrypt");
GrantConstraints constraints = new GrantConstraints()
    .withEncryptionContextSubset(
        new HashMap<String, String>() {
            {
                put("Department", "Finance");
                put("cost center", "87654");
            }
        }
    )
    .withEncryptionContextEquals(Collections.emptyMap());

CreateGrantRequest req = new CreateGrantRequest()
    .withKeyId(keyId)
    .withGranteePrincipal(granteePrincipal)
    .withOperations(operations)
    .withConstraints(constraints);
CreateGrantResult result = kmsClient.createGrant(req);
