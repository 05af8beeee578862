<?php

// php list-grants-of-grantee.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// List the grants on a KMS key by grantee
//
// Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
// Replace the following example role ARN with a valid one
$grantee = 'arn:aws:iam::111122223333:role/test-engineer';

$pages = $KmsClient->getPaginator('ListGrants', [
    'KeyId' => $keyId,
    'GranteePrincipal' => $grantee,
]);
$grants = [];
foreach ($pages as $page) {
    array_push($grants, ...$page['Grants']);
}

foreach ($grants as $item) {
    echo 'GrantId: ', $item['GrantId'], PHP_EOL;
    echo 'KeyId: ', $item['KeyId'], PHP_EOL;
}
