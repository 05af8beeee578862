<?php

// php generate-data-key.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Generate a data key
//
// Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
$keySpec = 'AES_256';

$result = $kmsClient->generateDataKey([
    'KeyId' => $keyId,
    'KeySpec' => $keySpec,
]);
$plaintextKey = $result['Plaintext'];
$encryptedKey = $result['CiphertextBlob'];

echo 'Plaintext: ', strlen($plaintextKey), ' bytes', PHP_EOL;
echo 'CiphertextBlob: ', strlen($encryptedKey), ' bytes', PHP_EOL;
