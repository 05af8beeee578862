// Try a template

$tags = [
    ['TagKey' => 'Department', 'TagValue' => 'Finance'],
    ['TagKey' => 'Owner\'s', 'TagValue' => ''],
];

$result = $KmsClient->createKey([
    'Tags' => $tags,
]);
