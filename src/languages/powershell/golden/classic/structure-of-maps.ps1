# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example user ARN with a valid one
$granteePrincipal = 'arn:aws:iam::111122223333:user/ExampleUser'
$operations = @('Decrypt')
$encryptionContextSubset = @{ 'Department' = 'Finance'; 'cost center' = '87654' }
$encryptionContextEquals = @{}

$response = New-KMSGrant -KeyId $keyId -GranteePrincipal $granteePrincipal -Operation $operations -Constraints_EncryptionContextSubset $encryptionContextSubset -Constraints_EncryptionContextEqual $encryptionContextEquals
