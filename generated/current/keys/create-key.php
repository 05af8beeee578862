// Create a KMS key

$desc = 'Key for protecting critical data';

$result = $kmsClient->createKey([
    'Description' => $desc,
]);
$keyMetadata = $result['KeyMetadata'];
