// Try a template

$description = <<<'TEXT'
First line, with $name and #{name}

  an indented "line"
last line
TEXT;

$result = $kmsClient->createKey([
    'Description' => $description,
]);
$keyMetadata = $result['KeyMetadata'];
