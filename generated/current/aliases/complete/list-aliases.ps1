# pwsh list-aliases.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program, and nobody is asked to confirm.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

Set-DefaultAWSRegion -Region 'us-west-2'

# List the aliases in this AWS account

$limit = 10

$aliases = Get-KMSAliasList -Limit $limit

foreach ($item in $aliases) {
    "AliasName: $($item.AliasName)"
    "AliasArn: $($item.AliasArn)"
}
