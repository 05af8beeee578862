<?php

// php list-aliases.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// List the aliases in an account

$pages = $kmsClient->getPaginator('ListAliases', []);
$aliases = [];
foreach ($pages as $page) {
    array_push($aliases, ...$page['Aliases']);
}

foreach ($aliases as $item) {
    echo 'AliasName: ', $item['AliasName'], PHP_EOL;
    echo 'AliasArn: ', $item['AliasArn'], PHP_EOL;
}
