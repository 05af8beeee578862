# pwsh list-retirable-grants.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
$retiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator'

$grants = Get-KMSRetirableGrant -RetiringPrincipal $retiringPrincipal

foreach ($item in $grants) {
    "GrantId: $($item.GrantId)"
    "KeyId: $($item.KeyId)"
}
