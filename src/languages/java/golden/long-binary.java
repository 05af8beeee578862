// Try a template
//
// Replace the following example ciphertext with a valid one
SdkBytes ciphertextBlob = SdkBytes.fromByteArray(
    Base64.getDecoder().decode("ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==")
);

DecryptRequest request = DecryptRequest.builder().ciphertextBlob(ciphertextBlob).build();
DecryptResponse response = kmsClient.decrypt(request);
