# List the aliases in an account

$aliases = Get-KMSAliasList
