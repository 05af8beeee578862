# Try a template

# Replace the following example ciphertext with a valid one
ciphertext_blob='ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow=='
recipient='{"KeyEncryptionAlgorithm": "RSAES_OAEP_SHA_256", "AttestationDocument": "AAECAwQFBgcICQoLDA0ODxAREhM="}'

response=$(aws kms decrypt \
    --ciphertext-blob "$ciphertext_blob" \
    --recipient "$recipient")
