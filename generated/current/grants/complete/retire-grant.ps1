# pwsh retire-grant.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Retire a grant

# Replace the following example grant token with a valid one
$grantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE'

Disable-KMSGrant -GrantToken $grantToken

'RetireGrant has succeeded.'
