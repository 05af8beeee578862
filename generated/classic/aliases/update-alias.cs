// Update an alias
//
// Replace the following example alias name with a valid alias name
String aliasName = "alias/projectKey1";
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";

UpdateAliasRequest updateAliasRequest = new UpdateAliasRequest()
{
    AliasName = aliasName,
    TargetKeyId = keyId
};
kmsClient.UpdateAlias(updateAliasRequest);
