# pwsh describe-key.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Describe a KMS key

# Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

$keyMetadata = Get-KMSKey -KeyId $keyId

"Arn: $($keyMetadata.Arn)"
"Description: $($keyMetadata.Description)"
"KeyState: $($keyMetadata.KeyState)"
"KeySpec: $($keyMetadata.KeySpec)"
"KeyUsage: $($keyMetadata.KeyUsage)"
