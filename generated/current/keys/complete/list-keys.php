<?php

// php list-keys.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// List the KMS keys in an account

$pages = $kmsClient->getPaginator('ListKeys', []);
$keys = [];
foreach ($pages as $page) {
    array_push($keys, ...$page['Keys']);
}

foreach ($keys as $item) {
    echo 'KeyArn: ', $item['KeyArn'], PHP_EOL;
}
