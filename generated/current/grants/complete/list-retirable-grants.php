<?php

// php list-retirable-grants.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// List the grants that a principal can retire
//
// Replace the following example role ARN with a valid one
$retiringPrincipal = 'arn:aws:iam::111122223333:role/key-administrator';

$pages = $kmsClient->getPaginator('ListRetirableGrants', [
    'RetiringPrincipal' => $retiringPrincipal,
]);
$grants = [];
foreach ($pages as $page) {
    array_push($grants, ...$page['Grants']);
}

foreach ($grants as $item) {
    echo 'GrantId: ', $item['GrantId'], PHP_EOL;
    echo 'KeyId: ', $item['KeyId'], PHP_EOL;
}
