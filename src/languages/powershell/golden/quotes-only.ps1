# Try a template

$description = 'It''s "quoted" and $not \ #{replaced} ’’'

$keyMetadata = New-KMSKey -Description $description
