# pwsh encrypt.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program, and nobody is asked to confirm.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

Set-DefaultAWSRegion -Region 'us-west-2'

# Encrypt a data key

# Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
$plaintext = [byte[]]@(1, 2, 3, 4, 5, 6, 7, 8, 9, 0)

$response = Invoke-KMSEncrypt -KeyId $keyId -Plaintext $plaintext
$ciphertext = $response.CiphertextBlob

"CiphertextBlob: $($ciphertext.Length) bytes"
