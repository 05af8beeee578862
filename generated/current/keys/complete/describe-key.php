<?php

// php describe-key.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

$result = $KmsClient->describeKey([
    'KeyId' => $keyId,
]);

echo 'Arn: ', $result['KeyMetadata']['Arn'], PHP_EOL;
echo 'Description: ', $result['KeyMetadata']['Description'], PHP_EOL;
echo 'KeyState: ', $result['KeyMetadata']['KeyState'], PHP_EOL;
echo 'KeySpec: ', $result['KeyMetadata']['KeySpec'], PHP_EOL;
echo 'KeyUsage: ', $result['KeyMetadata']['KeyUsage'], PHP_EOL;
