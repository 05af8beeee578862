# pwsh encrypt-with-encryption-context.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Encrypt a small secret with an encryption context

# Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
$plaintext = [Text.Encoding]::UTF8.GetBytes('example-database-password')
$encryptionContext = @{ 'Department' = 'Finance'; 'Purpose' = 'Payroll' }

$parameters = @{
    KeyId = $keyId
    Plaintext = $plaintext
    EncryptionContext = $encryptionContext
}
$response = Invoke-KMSEncrypt @parameters
$ciphertext = $response.CiphertextBlob

"CiphertextBlob: $($ciphertext.Length) bytes"
