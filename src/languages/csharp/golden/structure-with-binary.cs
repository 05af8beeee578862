// Try a template
//
// Replace the following example ciphertext with a valid one
MemoryStream ciphertextBlob = new MemoryStream(
    Convert.FromBase64String("ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow=="));
RecipientInfo recipient = new RecipientInfo
{
    KeyEncryptionAlgorithm = KeyEncryptionMechanism.RSAES_OAEP_SHA_256,
    AttestationDocument = new MemoryStream(Convert.FromBase64String("AAECAwQFBgcICQoLDA0ODxAREhM="))
};

var request = new DecryptRequest
{
    CiphertextBlob = ciphertextBlob,
    Recipient = recipient
};
var response = await kmsClient.DecryptAsync(request);
