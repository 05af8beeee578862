# pwsh delete-alias.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program, and nobody is asked to confirm.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

Set-DefaultAWSRegion -Region 'us-west-2'

# Delete an alias for a KMS key

# Replace the following example alias name with a valid alias name
$aliasName = 'alias/projectKey1'

Remove-KMSAlias -AliasName $aliasName

'DeleteAlias has succeeded.'
