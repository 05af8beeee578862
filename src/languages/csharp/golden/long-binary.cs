// Try a template
//
// Replace the following example ciphertext with a valid one
MemoryStream ciphertextBlob = new MemoryStream(
    Convert.FromBase64String("ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow=="));

var request = new DecryptRequest
{
    CiphertextBlob = ciphertextBlob
};
var response = await kmsClient.DecryptAsync(request);
