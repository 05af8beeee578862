# pwsh create-key.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Create a KMS key

$desc = 'Key for protecting critical data'

$keyMetadata = New-KMSKey -Description $desc

"Arn: $($keyMetadata.Arn)"
"Description: $($keyMetadata.Description)"
"KeyState: $($keyMetadata.KeyState)"
"KeySpec: $($keyMetadata.KeySpec)"
"KeyUsage: $($keyMetadata.KeyUsage)"
