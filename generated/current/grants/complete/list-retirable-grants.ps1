# pwsh list-retirable-grants.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program, and nobody is asked to confirm.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

Set-DefaultAWSRegion -Region 'us-west-2'

# Listing grants that a principal may retire

# Replace the following example role ARN with a valid one
$retiringPrincipal = 'arn:aws:iam::111122223333:role/test-engineer'

$grants = Get-KMSRetirableGrant -RetiringPrincipal $retiringPrincipal

foreach ($item in $grants) {
    "GrantId: $($item.GrantId)"
    "KeyId: $($item.KeyId)"
}
