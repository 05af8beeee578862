# pwsh list-keys.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program, and nobody is asked to confirm.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

Set-DefaultAWSRegion -Region 'us-west-2'

# List KMS keys in this account

$limit = 10

$keys = Get-KMSKeyList -Limit $limit

foreach ($item in $keys) {
    "KeyArn: $($item.KeyArn)"
}
