// Retire a grant
//
// Replace the following example grant token with a valid one
$grantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE';

$result = $KmsClient->retireGrant([
    'GrantToken' => $grantToken,
]);
