<?php

// php list-aliases-of-key.php

// Create an AWS KMS client

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);

// List the aliases of one KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
$limit = 10;

$pages = $KmsClient->getPaginator('ListAliases', [
    'KeyId' => $keyId,
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
