# pwsh create-grant.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Create a grant

# Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example role ARN with a valid one
$granteePrincipal = 'arn:aws:iam::111122223333:role/test-engineer'
# Replace the following example role ARN with a valid one
$retiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator'
$operations = @('GenerateDataKey', 'Decrypt')
$name = 'test-engineer-data-keys'

$response = New-KMSGrant -KeyId $keyId -GranteePrincipal $granteePrincipal -RetiringPrincipal $retiringPrincipal -Operation $operations -Name $name

"GrantToken: $($response.GrantToken)"
"GrantId: $($response.GrantId)"
