// Update the description of a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
$desc = 'Key for protecting customer data';

$kmsClient->updateKeyDescription([
    'KeyId' => $keyId,
    'Description' => $desc,
]);
