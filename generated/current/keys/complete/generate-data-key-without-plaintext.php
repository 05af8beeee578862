<?php

// php generate-data-key-without-plaintext.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Generate an encrypted data key
//
// Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
$keySpec = 'AES_256';
$encryptionContext = ['Department' => 'Finance', 'Purpose' => 'Payroll'];

$result = $kmsClient->generateDataKeyWithoutPlaintext([
    'KeyId' => $keyId,
    'KeySpec' => $keySpec,
    'EncryptionContext' => $encryptionContext,
]);
$encryptedKey = $result['CiphertextBlob'];

echo 'CiphertextBlob: ', strlen($encryptedKey), ' bytes', PHP_EOL;
