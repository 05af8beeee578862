# pwsh create-key-with-tags.ps1
#Requires -Modules AWS.Tools.KeyManagementService

# An error ends the program.
$ErrorActionPreference = 'Stop'

# Replace the following example AWS Region with the Region of your KMS keys
Set-DefaultAWSRegion -Region 'us-west-2'

# Create a KMS key with tags

$desc = 'Key for protecting critical data'
$tags = @(
    @{ TagKey = 'Department'; TagValue = 'Finance' },
    @{ TagKey = 'CostCenter'; TagValue = '87654' }
)

$keyMetadata = New-KMSKey -Description $desc -Tag $tags

"Arn: $($keyMetadata.Arn)"
"Description: $($keyMetadata.Description)"
"KeyState: $($keyMetadata.KeyState)"
"KeySpec: $($keyMetadata.KeySpec)"
"KeyUsage: $($keyMetadata.KeyUsage)"
