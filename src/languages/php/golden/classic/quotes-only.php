// Try a template

$description = 'It\'s "quoted" and $not \\ #{replaced} ’';

$result = $KmsClient->createKey([
    'Description' => $description,
]);
