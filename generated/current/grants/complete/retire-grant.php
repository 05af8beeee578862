<?php

// php retire-grant.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Retire a grant
//
// Replace the following example grant token with a valid one
$grantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE';

$kmsClient->retireGrant([
    'GrantToken' => $grantToken,
]);

echo 'RetireGrant has succeeded.', PHP_EOL;
