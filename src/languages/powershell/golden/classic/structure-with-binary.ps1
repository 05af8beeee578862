# Try a template

# Replace the following example ciphertext with a valid one
$ciphertextBlob = [Convert]::FromBase64String('ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==')
$keyEncryptionAlgorithm = 'RSAES_OAEP_SHA_256'
$attestationDocument = [Convert]::FromBase64String('AAECAwQFBgcICQoLDA0ODxAREhM=')

$response = Invoke-KMSDecrypt -CiphertextBlob $ciphertextBlob -Recipient_KeyEncryptionAlgorithm $keyEncryptionAlgorithm -Recipient_AttestationDocument $attestationDocument
