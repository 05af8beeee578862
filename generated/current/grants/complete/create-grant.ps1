# pwsh create-grant.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program, and nobody is asked to confirm.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

Set-DefaultAWSRegion -Region 'us-west-2'

# Create a grant

# Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example user ARN with a valid one
$granteePrincipal = 'arn:aws:iam::111122223333:user/Alice'
$operation = @('GenerateDataKey')

$response = New-KMSGrant -KeyId $keyId -GranteePrincipal $granteePrincipal -Operation $operation

"GrantToken: $($response.GrantToken)"
"GrantId: $($response.GrantId)"
