// Create an alias for a KMS key

String aliasName = "alias/projectKey1";
// Replace the following example key ARN with a valid key ID or key ARN
String targetKeyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

CreateAliasRequest request = CreateAliasRequest.builder()
    .aliasName(aliasName)
    .targetKeyId(targetKeyId)
    .build();
kmsClient.createAlias(request);
