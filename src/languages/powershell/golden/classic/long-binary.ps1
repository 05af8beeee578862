# Try a template

# Replace the following example ciphertext with a valid one
$ciphertextBlob = [Convert]::FromBase64String('ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==')

$response = Invoke-KMSDecrypt -CiphertextBlob $ciphertextBlob
