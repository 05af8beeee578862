# List the grants that a principal can retire

# Replace the following example role ARN with a valid one
$retiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator'

$grants = Get-KMSRetirableGrant -RetiringPrincipal $retiringPrincipal
