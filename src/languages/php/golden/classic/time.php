// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
$keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
$importToken = "\x01";
$encryptedKeyMaterial = "\x02";
$validTo = new DateTimeImmutable('2026-01-05T09:08:07Z');

$result = $KmsClient->importKeyMaterial([
    'KeyId' => $keyId,
    'ImportToken' => $importToken,
    'EncryptedKeyMaterial' => $encryptedKeyMaterial,
    'ValidTo' => $validTo,
]);
