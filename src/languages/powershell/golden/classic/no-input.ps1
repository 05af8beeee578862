# Try a template

$response = Get-KMSKeyList
