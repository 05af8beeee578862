# Create a KMS key

$desc = 'Key for protecting critical data'

$response = New-KMSKey -Description $desc
