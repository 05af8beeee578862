# Try a template

$tags = @(
    @{ TagKey = 'Department'; TagValue = 'Finance' },
    @{ TagKey = 'Owner''s'; TagValue = '' }
)

$response = New-KMSKey -Tag $tags
