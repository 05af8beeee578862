# pwsh describe-key.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Describe a KMS key

# Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

$response = Get-KMSKey -KeyId $keyId

"Arn: $($response.Arn)"
"Description: $($response.Description)"
"KeyState: $($response.KeyState)"
"KeySpec: $($response.KeySpec)"
"KeyUsage: $($response.KeyUsage)"
