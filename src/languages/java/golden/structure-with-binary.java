// Try a template
//
// Replace the following example ciphertext with a valid one
SdkBytes ciphertextBlob = SdkBytes.fromByteArray(
    Base64.getDecoder().decode("ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==")
);
RecipientInfo recipient = RecipientInfo.builder()
    .keyEncryptionAlgorithm(KeyEncryptionMechanism.RSAES_OAEP_SHA_256)
    .attestationDocument(
        SdkBytes.fromByteArray(Base64.getDecoder().decode("AAECAwQFBgcICQoLDA0ODxAREhM="))
    )
    .build();

DecryptRequest request = DecryptRequest.builder()
    .ciphertextBlob(ciphertextBlob)
    .recipient(recipient)
    .build();
DecryptResponse response = kmsClient.decrypt(request);
