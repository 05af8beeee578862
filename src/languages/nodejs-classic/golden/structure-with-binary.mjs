// Try a template
//
// Replace the following example ciphertext with a valid one
const CiphertextBlob = Buffer.from(
  'ACVKb5S53gMoTXKXvOEGK1B1mr/kCS5TeJ3C5wwxVnugxeoPNFl+ow==',
  'base64',
);
const Recipient = {
  KeyEncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
  AttestationDocument: Buffer.from('AAECAwQFBgcICQoLDA0ODxAREhM=', 'base64'),
};

kmsClient.decrypt({ CiphertextBlob, Recipient }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  console.log(data);
});
