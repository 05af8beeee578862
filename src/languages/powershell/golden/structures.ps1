# Try a template

$tags = @(
    @{ TagKey = 'Department'; TagValue = 'Finance' },
    @{ TagKey = 'Owner''s'; TagValue = '' }
)

$keyMetadata = New-KMSKey -Tag $tags
