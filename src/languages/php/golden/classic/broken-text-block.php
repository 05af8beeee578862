// Try a template

$description = "{\n  JSON\n\"\"\"\n'@\n’@ \\ `\${x}\n}";

$result = $KmsClient->createKey([
    'Description' => $description,
]);
