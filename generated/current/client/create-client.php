// Create an AWS KMS client

require 'vendor/autoload.php';

use Aws\Kms\KmsClient;

// Replace the following example AWS Region with the Region of your KMS keys
$KmsClient = new KmsClient([
    'region' => 'us-west-2',
]);
