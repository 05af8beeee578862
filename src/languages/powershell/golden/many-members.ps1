# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example user ARN with a valid one
$granteePrincipal = 'arn:aws:iam::111122223333:user/ExampleUser'
# Replace the following example account ARN with the ARN of your account
$retiringPrincipal = 'arn:aws:iam::111122223333:root'
$operations = @('Encrypt', 'Decrypt', 'GenerateDataKeyWithoutPlaintext')
$grantTokens = @('ExampleGrantToken')
$name = 'ExampleGrant'
$dryRun = $false

$parameters = @{
    KeyId = $keyId
    GranteePrincipal = $granteePrincipal
    RetiringPrincipal = $retiringPrincipal
    Operation = $operations
    GrantToken = $grantTokens
    Name = $name
    DryRun = $dryRun
}
$response = New-KMSGrant @parameters
