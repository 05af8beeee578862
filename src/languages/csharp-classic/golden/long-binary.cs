// Try a template
//
// Replace the following example ciphertext with a valid one
MemoryStream ciphertextBlob = new MemoryStream(Convert.FromBase64String("ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow=="));

DecryptRequest decryptRequest = new DecryptRequest()
{
    CiphertextBlob = ciphertextBlob
};
DecryptResponse decryptResponse = kmsClient.Decrypt(decryptRequest);
