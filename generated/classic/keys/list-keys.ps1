# List the KMS keys in an account

$keys = Get-KMSKeyList
