// Try a template
//
// Replace the following example ciphertext with a valid one
$ciphertextBlob = base64_decode('ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==');

$result = $KmsClient->decrypt([
    'CiphertextBlob' => $ciphertextBlob,
]);
