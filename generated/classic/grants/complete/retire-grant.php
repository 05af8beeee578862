<?php

// php retire-grant.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// Retire a grant
//
// Replace the following example grant token with a valid one
$grantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE';

$result = $KmsClient->retireGrant([
    'GrantToken' => $grantToken,
]);

echo 'RetireGrant has succeeded.', PHP_EOL;
