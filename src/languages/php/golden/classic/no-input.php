// Try a template

$result = $KmsClient->listKeys([]);
