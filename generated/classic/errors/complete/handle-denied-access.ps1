# pwsh handle-denied-access.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Handle denied access

# Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

try {
    Disable-KMSKey -KeyId $keyId
} catch {
    if ($_.Exception.InnerException.ErrorCode -ne 'AccessDeniedException') {
        throw
    }
    Write-Output 'Access to the KMS key is denied.'
}
