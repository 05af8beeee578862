// Try a template

$result = $kmsClient->listKeys([]);
$keys = $result['Keys'];
