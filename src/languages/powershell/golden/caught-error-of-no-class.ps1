# Try a template

# Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

try {
    Enable-KMSKey -KeyId $keyId
} catch {
    if ($_.Exception.InnerException.ErrorCode -ne 'AccessDeniedException') {
        throw
    }
    Write-Output 'Access is denied.'
}
