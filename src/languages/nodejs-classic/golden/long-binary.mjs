// Try a template
//
// Replace the following example ciphertext with a valid one
const CiphertextBlob = Buffer.from(
  'ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==',
  'base64',
);

kmsClient.decrypt({ CiphertextBlob }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
