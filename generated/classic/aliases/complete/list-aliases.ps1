# pwsh list-aliases.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# List the aliases in an account

$aliases = Get-KMSAliasList

foreach ($item in $aliases) {
    "AliasName: $($item.AliasName)"
    "AliasArn: $($item.AliasArn)"
}
