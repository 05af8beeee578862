# Re-encrypt a data key with an encryption context

# Replace the following example ciphertext with one of your own
$ciphertextBlob = [Convert]::FromBase64String('AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE')
# Replace the following example key ARN with a valid key ID or key ARN
$sourceKeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
$sourceEncryptionContext = @{ 'Department' = 'Finance'; 'Purpose' = 'Payroll' }
# Replace the following example key ARN with any valid key identifier
$destinationKeyId = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321'
$destinationEncryptionContext = @{ 'Department' = 'Finance'; 'Purpose' = 'Billing' }

$parameters = @{
    CiphertextBlob = $ciphertextBlob
    SourceKeyId = $sourceKeyId
    SourceEncryptionContext = $sourceEncryptionContext
    DestinationKeyId = $destinationKeyId
    DestinationEncryptionContext = $destinationEncryptionContext
}
$response = Invoke-KMSReEncrypt @parameters
$destinationCiphertextBlob = $response.CiphertextBlob
