# Try a template

# Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
$plaintext = [byte[]]@(0, 39, 34, 65, 92, 127, 128, 255)
$encryptionContext = @{ 'department' = 'finance'; 'cost-center' = '10 "north"' }

$parameters = @{
    KeyId = $keyId
    Plaintext = $plaintext
    EncryptionContext = $encryptionContext
}
$response = Invoke-KMSEncrypt @parameters
$ciphertextBlob = $response.CiphertextBlob
