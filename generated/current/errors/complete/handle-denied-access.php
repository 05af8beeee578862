<?php

// php handle-denied-access.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Handle denied access
//
// Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

try {
    $kmsClient->disableKey([
        'KeyId' => $keyId,
    ]);
} catch (Aws\Kms\Exception\KmsException $e) {
    if ($e->getAwsErrorCode() !== 'AccessDeniedException') {
        throw $e;
    }
    echo 'Access to the KMS key is denied.', PHP_EOL;
}
