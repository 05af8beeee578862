// Try a template

$description = 'It\'s "quoted" and $not \\ #{replaced} ’';

$result = $kmsClient->createKey([
    'Description' => $description,
]);
$keyMetadata = $result['KeyMetadata'];
