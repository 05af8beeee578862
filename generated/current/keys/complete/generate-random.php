<?php

// php generate-random.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Generate random bytes

$numberOfBytes = 32;

$result = $kmsClient->generateRandom([
    'NumberOfBytes' => $numberOfBytes,
]);
$randomBytes = $result['Plaintext'];

echo 'Plaintext: ', strlen($randomBytes), ' bytes', PHP_EOL;
