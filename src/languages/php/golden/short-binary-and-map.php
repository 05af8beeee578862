// Try a template
//
// Replace the following example key ARN with any valid key identifier
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
$plaintext = "\x00'\"A\\\x7f\x80\xff";
$encryptionContext = ['department' => 'finance', 'cost-center' => '10 "north"'];

$result = $kmsClient->encrypt([
    'KeyId' => $keyId,
    'Plaintext' => $plaintext,
    'EncryptionContext' => $encryptionContext,
]);
$ciphertextBlob = $result['CiphertextBlob'];
