# Listing grants that a principal may retire

# Replace the following example role ARN with a valid one
$retiringPrincipal = 'arn:aws:iam::111122223333:role/test-engineer'

$grants = Get-KMSRetirableGrant -RetiringPrincipal $retiringPrincipal
