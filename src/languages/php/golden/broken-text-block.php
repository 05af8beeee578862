// Try a template

$description = "{\n  JSON\n\"\"\"\n'@\n’@ \\ `\${x}\n}";

$result = $kmsClient->createKey([
    'Description' => $description,
]);
$keyMetadata = $result['KeyMetadata'];
