# Try a template

$description = 'It''s "quoted" and $not \ #{replaced} ’’'

$response = New-KMSKey -Description $description
