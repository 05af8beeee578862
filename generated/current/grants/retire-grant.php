// Retire a grant
//
// Replace the following example grant token with a valid one
$grantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE';

$kmsClient->retireGrant([
    'GrantToken' => $grantToken,
]);
