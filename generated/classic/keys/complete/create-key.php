<?php

// php create-key.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// Create a KMS key

$desc = 'Key for protecting critical data';

$result = $KmsClient->createKey([
    'Description' => $desc,
]);

echo 'Arn: ', $result['KeyMetadata']['Arn'], PHP_EOL;
echo 'Description: ', $result['KeyMetadata']['Description'], PHP_EOL;
echo 'KeyState: ', $result['KeyMetadata']['KeyState'], PHP_EOL;
echo 'KeySpec: ', $result['KeyMetadata']['KeySpec'], PHP_EOL;
echo 'KeyUsage: ', $result['KeyMetadata']['KeyUsage'], PHP_EOL;
