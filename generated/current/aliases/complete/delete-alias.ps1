# pwsh delete-alias.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Delete an alias

# Replace the following example alias name with a valid alias name
$aliasName = 'alias/projectKey1'

Remove-KMSAlias -AliasName $aliasName -Force

'DeleteAlias has succeeded.'
