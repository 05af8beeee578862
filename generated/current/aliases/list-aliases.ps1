# List the aliases in this AWS account

$limit = 10

$aliases = Get-KMSAliasList -Limit $limit
