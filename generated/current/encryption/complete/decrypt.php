<?php

// php decrypt.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Decrypt a data key
//
// Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example ciphertext with one of your own
$ciphertext = base64_decode('AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE');

$result = $kmsClient->decrypt([
    'KeyId' => $keyId,
    'CiphertextBlob' => $ciphertext,
]);
$plaintext = $result['Plaintext'];

echo 'Plaintext: ', strlen($plaintext), ' bytes', PHP_EOL;
