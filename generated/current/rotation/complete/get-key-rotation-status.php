<?php

// php get-key-rotation-status.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Get the rotation status of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

$result = $kmsClient->getKeyRotationStatus([
    'KeyId' => $keyId,
]);
$isRotated = $result['KeyRotationEnabled'];

echo 'KeyRotationEnabled: ', var_export($isRotated, true), PHP_EOL;
