// Create a KMS key with tags

$desc = 'Key for protecting critical data';
$tags = [
    ['TagKey' => 'Department', 'TagValue' => 'Finance'],
    ['TagKey' => 'CostCenter', 'TagValue' => '87654'],
];

$result = $kmsClient->createKey([
    'Description' => $desc,
    'Tags' => $tags,
]);
$keyMetadata = $result['KeyMetadata'];
