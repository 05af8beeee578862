# Try a template
import base64

# Replace the following example ciphertext with a valid one
ciphertext_blob = base64.b64decode('ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==')
recipient = {
    'KeyEncryptionAlgorithm': 'RSAES_OAEP_SHA_256',
    'AttestationDocument': b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13',
}

response = kms_client.decrypt(
    CiphertextBlob=ciphertext_blob,
    Recipient=recipient,
)
