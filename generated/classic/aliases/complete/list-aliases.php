<?php

// php list-aliases.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// List the aliases in this AWS account

$limit = 10;

$pages = $KmsClient->getPaginator('ListAliases', [
    'Limit' => $limit,
]);
$aliases = [];
foreach ($pages as $page) {
    array_push($aliases, ...$page['Aliases']);
}

foreach ($aliases as $item) {
    echo 'AliasName: ', $item['AliasName'], PHP_EOL;
    echo 'AliasArn: ', $item['AliasArn'], PHP_EOL;
}
