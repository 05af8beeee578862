# Decrypt a data key with an encryption context

# Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
# Replace the following example ciphertext with one of your own
$ciphertext = [Convert]::FromBase64String('AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE')
$encryptionContext = @{ 'Department' = 'Finance'; 'Purpose' = 'Payroll' }

$response = Invoke-KMSDecrypt -KeyId $keyId -CiphertextBlob $ciphertext -EncryptionContext $encryptionContext
$plaintext = $response.Plaintext
