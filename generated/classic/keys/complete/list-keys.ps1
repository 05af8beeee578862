# pwsh list-keys.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# List the KMS keys in an account

$keys = Get-KMSKeyList

foreach ($item in $keys) {
    "KeyArn: $($item.KeyArn)"
}
