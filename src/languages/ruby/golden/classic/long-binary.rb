# Try a template

# Replace the following example ciphertext with a valid one
ciphertext_blob = 'ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow=='.unpack1('m')

response = kmsClient.decrypt({
  ciphertext_blob: ciphertext_blob
})
