<?php

// php re-encrypt-with-encryption-context.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// Re-encrypt a data key with an encryption context
//
// Replace the following example ciphertext with one of your own
$ciphertextBlob = base64_decode('AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE');
// Replace the following example key ARN with a valid key ID or key ARN
$sourceKeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
$sourceEncryptionContext = ['Department' => 'Finance', 'Purpose' => 'Payroll'];
// Replace the following example key ARN with any valid key identifier
$destinationKeyId = 'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321';
$destinationEncryptionContext = ['Department' => 'Finance', 'Purpose' => 'Billing'];

$result = $KmsClient->reEncrypt([
    'CiphertextBlob' => $ciphertextBlob,
    'SourceKeyId' => $sourceKeyId,
    'SourceEncryptionContext' => $sourceEncryptionContext,
    'DestinationKeyId' => $destinationKeyId,
    'DestinationEncryptionContext' => $destinationEncryptionContext,
]);
$destinationCiphertextBlob = $result['CiphertextBlob'];

echo 'CiphertextBlob: ', strlen($destinationCiphertextBlob), ' bytes', PHP_EOL;
