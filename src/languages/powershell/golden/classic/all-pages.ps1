# Try a template

$limit = 1

$keys = Get-KMSKeyList -Limit $limit
