// Try a template
//
// Replace the following example ciphertext with a valid one
ByteBuffer ciphertextBlob = ByteBuffer.wrap(
    Base64.getDecoder().decode("ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==")
);

DecryptRequest req = new DecryptRequest().withCiphertextBlob(ciphertextBlob);
DecryptResult result = kmsClient.decrypt(req);
