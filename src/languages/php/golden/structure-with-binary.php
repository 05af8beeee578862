// Try a template
//
// Replace the following example ciphertext with a valid one
$ciphertextBlob = base64_decode('ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==');
$recipient = [
    'KeyEncryptionAlgorithm' => 'RSAES_OAEP_SHA_256',
    'AttestationDocument' => base64_decode('AAECAwQFBgcICQoLDA0ODxAREhM='),
];

$result = $kmsClient->decrypt([
    'CiphertextBlob' => $ciphertextBlob,
    'Recipient' => $recipient,
]);
