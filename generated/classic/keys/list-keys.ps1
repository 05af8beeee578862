# List KMS keys in this account

$limit = 10

$keys = Get-KMSKeyList -Limit $limit
