<?php

// php create-key-with-tags.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// Create a KMS key with tags

$desc = 'Key for protecting critical data';
$tags = [
    ['TagKey' => 'Department', 'TagValue' => 'Finance'],
    ['TagKey' => 'CostCenter', 'TagValue' => '87654'],
];

$result = $KmsClient->createKey([
    'Description' => $desc,
    'Tags' => $tags,
]);

echo 'Arn: ', $result['KeyMetadata']['Arn'], PHP_EOL;
echo 'Description: ', $result['KeyMetadata']['Description'], PHP_EOL;
echo 'KeyState: ', $result['KeyMetadata']['KeyState'], PHP_EOL;
echo 'KeySpec: ', $result['KeyMetadata']['KeySpec'], PHP_EOL;
echo 'KeyUsage: ', $result['KeyMetadata']['KeyUsage'], PHP_EOL;
