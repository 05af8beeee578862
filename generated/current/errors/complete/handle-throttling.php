<?php

// php handle-throttling.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Handle throttling
//
// Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

try {
    $kmsClient->enableKeyRotation([
        'KeyId' => $keyId,
    ]);
} catch (Aws\Kms\Exception\KmsException $e) {
    if ($e->getAwsErrorCode() !== 'ThrottlingException') {
        throw $e;
    }
    echo 'AWS KMS throttles the requests.', PHP_EOL;
}
