// Try a template

require 'vendor/autoload.php';

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new Aws\Kms\KmsClient([
    'region' => 'us-west-2',
]);
