<?php

// php create-alias.php

// Create an AWS KMS client

use Aws\Kms\KmsClient;

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$kmsClient = new KmsClient([
    'region' => 'us-west-2',
]);

// Create an alias for a KMS key

$aliasName = 'alias/projectKey1';
// Replace the following example key ARN with a valid key ID or key ARN
$targetKeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

$kmsClient->createAlias([
    'AliasName' => $aliasName,
    'TargetKeyId' => $targetKeyId,
]);

echo 'CreateAlias has succeeded.', PHP_EOL;
