<?php

// php generate-random.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// Generate random bytes

$numberOfBytes = 32;

$result = $KmsClient->generateRandom([
    'NumberOfBytes' => $numberOfBytes,
]);
$randomBytes = $result['Plaintext'];

echo 'Plaintext: ', strlen($randomBytes), ' bytes', PHP_EOL;
