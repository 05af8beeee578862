# Try a template
import base64

# Replace the following example ciphertext with a valid one
ciphertext_blob = base64.b64decode('ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==')

response = kms_client.decrypt(
    CiphertextBlob=ciphertext_blob
)
