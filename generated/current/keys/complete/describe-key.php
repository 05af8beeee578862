<?php

// php describe-key.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

$result = $kmsClient->describeKey([
    'KeyId' => $keyId,
]);
$keyMetadata = $result['KeyMetadata'];

echo 'Arn: ', $keyMetadata['Arn'], PHP_EOL;
echo 'Description: ', $keyMetadata['Description'], PHP_EOL;
echo 'KeyState: ', $keyMetadata['KeyState'], PHP_EOL;
echo 'KeySpec: ', $keyMetadata['KeySpec'], PHP_EOL;
echo 'KeyUsage: ', $keyMetadata['KeyUsage'], PHP_EOL;
