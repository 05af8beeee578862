// Try a template

$description = <<<'TEXT'
First line, with $name and #{name}

  an indented "line"
last line
TEXT;

$result = $KmsClient->createKey([
    'Description' => $description,
]);
