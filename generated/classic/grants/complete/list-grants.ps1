# pwsh list-grants.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program, and nobody is asked to confirm.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

Set-DefaultAWSRegion -Region 'us-west-2'

# Listing grants on a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
$limit = 10

$grants = Get-KMSGrantList -KeyId $keyId -Limit $limit

foreach ($item in $grants) {
    "GrantId: $($item.GrantId)"
    "KeyId: $($item.KeyId)"
}
