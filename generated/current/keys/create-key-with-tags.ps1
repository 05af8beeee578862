# Create a KMS key with tags

$desc = 'Key for protecting critical data'
$tags = @(
    @{ TagKey = 'Department'; TagValue = 'Finance' },
    @{ TagKey = 'CostCenter'; TagValue = '87654' }
)

$keyMetadata = New-KMSKey -Description $desc -Tag $tags
