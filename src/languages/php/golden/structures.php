// Try a template

$tags = [
    ['TagKey' => 'Department', 'TagValue' => 'Finance'],
    ['TagKey' => 'Owner\'s', 'TagValue' => ''],
];

$result = $kmsClient->createKey([
    'Tags' => $tags,
]);
$keyMetadata = $result['KeyMetadata'];
