<?php

// php create-key.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Create a KMS key

$desc = 'Key for protecting critical data';

$result = $kmsClient->createKey([
    'Description' => $desc,
]);
$keyMetadata = $result['KeyMetadata'];

echo 'Arn: ', $keyMetadata['Arn'], PHP_EOL;
echo 'Description: ', $keyMetadata['Description'], PHP_EOL;
echo 'KeyState: ', $keyMetadata['KeyState'], PHP_EOL;
echo 'KeySpec: ', $keyMetadata['KeySpec'], PHP_EOL;
echo 'KeyUsage: ', $keyMetadata['KeyUsage'], PHP_EOL;
