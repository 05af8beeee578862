<?php

// php list-keys.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// List the KMS keys in an account

$pages = $KmsClient->getPaginator('ListKeys', []);
$keys = [];
foreach ($pages as $page) {
    array_push($keys, ...$page['Keys']);
}

foreach ($keys as $item) {
    echo 'KeyArn: ', $item['KeyArn'], PHP_EOL;
}
