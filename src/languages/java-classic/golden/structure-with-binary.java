// Try a template
//
// Replace the following example ciphertext with a valid one
ByteBuffer ciphertextBlob = ByteBuffer.wrap(
    Base64.getDecoder().decode("ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==")
);
RecipientInfo recipient = new RecipientInfo()
    .withKeyEncryptionAlgorithm("RSAES_OAEP_SHA_256")
    .withAttestationDocument(ByteBuffer.wrap(Base64.getDecoder().decode("AAECAwQFBgcICQoLDA0ODxAREhM=")));

DecryptRequest req = new DecryptRequest().withCiphertextBlob(ciphertextBlob).withRecipient(recipient);
DecryptResult result = kmsClient.decrypt(req);
