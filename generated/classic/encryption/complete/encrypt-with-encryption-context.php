<?php

// php encrypt-with-encryption-context.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// Encrypt a small secret with an encryption context
//
// Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
$plaintext = 'example-database-password';
$encryptionContext = ['Department' => 'Finance', 'Purpose' => 'Payroll'];

$result = $KmsClient->encrypt([
    'KeyId' => $keyId,
    'Plaintext' => $plaintext,
    'EncryptionContext' => $encryptionContext,
]);
$ciphertext = $result['CiphertextBlob'];

echo 'CiphertextBlob: ', strlen($ciphertext), ' bytes', PHP_EOL;
