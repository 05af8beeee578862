# Create a KMS key

$desc = 'Key for protecting critical data'

$keyMetadata = New-KMSKey -Description $desc
