# Try a template

$keys = Get-KMSKeyList
