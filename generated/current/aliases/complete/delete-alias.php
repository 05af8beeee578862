<?php

// php delete-alias.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Delete an alias
//
// Replace the following example alias name with a valid alias name
$aliasName = 'alias/projectKey1';

$kmsClient->deleteAlias([
    'AliasName' => $aliasName,
]);

echo 'DeleteAlias has succeeded.', PHP_EOL;
