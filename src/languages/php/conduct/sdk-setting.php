<?php

require 'vendor/autoload.php';

// The nearest to a setting of the whole SDK.
putenv('AWS_REGION=eu-west-1');
echo (new Aws\Kms\KmsClient([]))->getRegion(), "\n";
