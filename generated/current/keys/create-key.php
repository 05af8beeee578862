// Create a KMS key

$desc = 'Key for protecting critical data';

$result = $KmsClient->createKey([
    'Description' => $desc,
]);
